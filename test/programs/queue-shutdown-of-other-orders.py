# What is left in a shut-down priority or last-in-first-out queue comes out in its own order.
import asyncio


async def main():
    for kind in (asyncio.PriorityQueue, asyncio.LifoQueue):
        queue = kind(3)
        for number in (2, 3, 1):
            queue.put_nowait(number)
        late = asyncio.create_task(queue.put(0))
        await asyncio.sleep(0)
        queue.shutdown()
        print(kind.__name__, [await queue.get() for _ in range(3)])
        for call in (queue.get_nowait, lambda: queue.put_nowait(9)):
            try:
                call()
            except asyncio.QueueShutDown as error:
                print(repr(error))
        print(await asyncio.gather(late, return_exceptions=True), str(queue))


asyncio.run(main())
