# The abstract loop and the abstract policy implement nothing.
import asyncio

loop = asyncio.AbstractEventLoop()
calls = {
    "run_forever": loop.run_forever,
    "stop": loop.stop,
    "close": loop.close,
    "time": loop.time,
    "is_running": loop.is_running,
    "create_future": loop.create_future,
    "get_debug": loop.get_debug,
    "call_soon": lambda: loop.call_soon(print),
    "get_task_factory": loop.get_task_factory,
    "default_exception_handler": lambda: loop.default_exception_handler({}),
}
for name, call in calls.items():
    try:
        print(name, call())
    except NotImplementedError as error:
        print(name, repr(error))
print(issubclass(asyncio.SelectorEventLoop, asyncio.BaseEventLoop), issubclass(asyncio.BaseEventLoop, asyncio.AbstractEventLoop))


async def main():
    try:
        await loop.shutdown_asyncgens()
    except NotImplementedError:
        print("shutdown_asyncgens is abstract, too")


asyncio.run(main())
