# Futures, tasks and queues can be subscripted for annotations; nothing is checked at run time.
import asyncio


def keep(result: asyncio.Future[int], work: asyncio.Task[str]) -> asyncio.Queue[bytes]:
    return None


async def main():
    for kind in (asyncio.Future[int], asyncio.Task[str], asyncio.Queue[tuple[int, str]]):
        print(kind, kind.__origin__.__name__, kind.__args__)
    future = asyncio.Future[int]()
    future.set_result("no number")
    print(type(future).__name__, await future)
    queue = asyncio.Queue[int](maxsize=2)
    queue.put_nowait("x")
    print(queue.qsize(), queue.maxsize)
    print(list(keep.__annotations__))


asyncio.run(main())
