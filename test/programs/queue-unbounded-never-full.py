# A queue without bounds, or with a negative one, is never full.
import asyncio


async def main():
    for size in (0, -1):
        queue = asyncio.Queue(size)
        for n in range(5):
            await queue.put(n)
        print(queue.full(), queue.qsize(), queue.maxsize)


asyncio.run(main())
