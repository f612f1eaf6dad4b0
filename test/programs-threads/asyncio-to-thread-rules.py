# `to_thread` passes arguments and context, gives back results and exceptions.
import asyncio, contextvars, functools, threading, time

user = contextvars.ContextVar("user", default="nobody")

def blocking(a, *rest, key=None):
    user.set(user.get() + " in a thread")
    return a, rest, key, user.get()

def fails(error):
    raise error

async def main():
    user.set("ada")
    print(await asyncio.to_thread(blocking, 1, 2, 3, key="k"), user.get())
    print(await asyncio.to_thread(functools.partial(blocking, key="p"), 1))
    for error in (ValueError("value"), KeyError("key"), RuntimeError("run"), StopIteration("stop"), asyncio.CancelledError("by hand")):
        try:
            await asyncio.to_thread(fails, error)
        except BaseException as raised:
            print(type(raised).__name__, raised, raised is error)
    try:
        await asyncio.to_thread()
    except TypeError as error:
        print("TypeError", "missing 1 required positional argument: 'func'" in str(error))
    unstarted = asyncio.to_thread(print, "never begun")
    print(asyncio.iscoroutine(unstarted), threading.active_count() > 5)
    unstarted.close()
    start = time.monotonic()
    await asyncio.gather(*(asyncio.to_thread(time.sleep, 0.2) for _ in range(4)))
    print("together:", round(time.monotonic() - start, 1))
    async def coroutine():
        return "a coroutine"
    result = await asyncio.to_thread(coroutine)
    print(asyncio.iscoroutine(result), await result)

asyncio.run(main())
