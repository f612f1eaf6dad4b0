# Any callback can set an event: one of call_soon, of a timer, or of another task's end.
import asyncio


async def wait(event, name):
    await event.wait()
    print(name, "at", asyncio.get_running_loop().time())


async def main():
    loop = asyncio.get_running_loop()
    soon, later, after = asyncio.Event(), asyncio.Event(), asyncio.Event()
    nap = asyncio.create_task(asyncio.sleep(3))
    nap.add_done_callback(lambda _: after.set())
    loop.call_later(2, later.set)
    loop.call_soon(soon.set)
    await asyncio.gather(wait(after, "after"), wait(later, "later"), wait(soon, "soon"))
    print(nap.done(), soon.is_set() and later.is_set() and after.is_set())


asyncio.run(main())
