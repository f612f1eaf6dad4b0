# gather returns a future: it can be awaited twice, and has callbacks and a result of its own.
import asyncio


async def main():
    future = asyncio.gather(asyncio.sleep(1, "a"), asyncio.sleep(2, "b"))
    print(type(future).__name__, future.done(), asyncio.isfuture(future), isinstance(future, asyncio.Task))
    future.add_done_callback(lambda f: print("callback", f.result()))
    print(await future)
    print(await future, future.result())


asyncio.run(main())
