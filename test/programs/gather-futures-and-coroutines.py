# gather takes futures, tasks, coroutines and objects with __await__ alike.
import asyncio


class Later:
    def __await__(self):
        yield from asyncio.sleep(1).__await__()
        return "later"


async def coro():
    return "coro"


async def main():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.5, future.set_result, "future")
    print(await asyncio.gather(future, asyncio.create_task(coro()), coro(), Later()))


asyncio.run(main())
