# Queues give back their items in order, by priority, or last in first out.
import asyncio


async def main():
    for kind in (asyncio.Queue, asyncio.PriorityQueue, asyncio.LifoQueue):
        queue = kind()
        for item in ((2, "b"), (3, "c"), (1, "a")):
            await queue.put(item)
        print(queue)
        print(kind.__name__, [await queue.get() for _ in range(queue.qsize())])


asyncio.run(main())
