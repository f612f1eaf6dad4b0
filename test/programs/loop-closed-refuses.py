# A closed loop refuses whatever would have to run in it.
import asyncio


def callback():
    print("never")


async def work():
    print("never")


loop = asyncio.new_event_loop()
future = loop.create_future()
loop.close()
coroutine = work()
attempts = {
    "call_soon": lambda: loop.call_soon(callback),
    "call_soon_threadsafe": lambda: loop.call_soon_threadsafe(callback),
    "call_later": lambda: loop.call_later(1, callback),
    "call_at": lambda: loop.call_at(1, callback),
    "run_forever": loop.run_forever,
    "run_until_complete": lambda: loop.run_until_complete(coroutine),
    "run_in_executor": lambda: loop.run_in_executor(None, callback),
    "set_result": lambda: future.set_result(1),
    "add_done_callback": lambda: future.add_done_callback(print),
    "close": loop.close,
    "stop": loop.stop,
    "create_future": loop.create_future,
}
for name, attempt in attempts.items():
    try:
        print(name, type(attempt()).__name__)
    except RuntimeError as error:
        print(name, "refused:", error)
coroutine.close()
print(loop.is_closed(), loop.is_running(), loop.time())
