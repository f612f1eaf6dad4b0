# A cancelled putter leaves the line, and what was taken from its place goes to the next.
import asyncio


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait(0)
    a = asyncio.create_task(queue.put("a"))
    b = asyncio.create_task(queue.put("b"))
    await asyncio.sleep(0)
    print(queue.get_nowait())
    a.cancel()
    await asyncio.wait([a, b])
    print(a.cancelled(), b.done(), queue.get_nowait())


asyncio.run(main())
