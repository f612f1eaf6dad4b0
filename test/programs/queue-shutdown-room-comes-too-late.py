# A putter for whom there is room is still refused when the queue is shut down before its turn.
import asyncio


async def producer(queue):
    try:
        await queue.put("second")
        print("second is in")
    except asyncio.QueueShutDown:
        print("refused, with room for", queue.maxsize - queue.qsize())


async def consumer(queue):
    try:
        print("got", await queue.get())
    except asyncio.QueueShutDown:
        print("nothing to get")


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("first")
    task = asyncio.create_task(producer(queue))
    await asyncio.sleep(1)
    print("got", queue.get_nowait())
    queue.shutdown()
    await task
    queue = asyncio.Queue()
    task = asyncio.create_task(consumer(queue))
    await asyncio.sleep(1)
    queue.put_nowait("just in time")
    queue.shutdown(immediate=True)
    await task


asyncio.run(main())
