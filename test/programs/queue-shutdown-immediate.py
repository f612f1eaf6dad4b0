# An immediate shutdown empties the queue, wakes everybody and counts the items as done.
import asyncio


async def putter(queue):
    try:
        await queue.put("late")
    except asyncio.QueueShutDown:
        print("putter refused")


async def joiner(queue):
    await queue.join()
    print("joined")


async def main():
    queue = asyncio.Queue(1)
    await queue.put("early")
    tasks = [asyncio.create_task(putter(queue)), asyncio.create_task(joiner(queue))]
    await asyncio.sleep(1)
    queue.shutdown(immediate=True)
    await asyncio.gather(*tasks)
    print(queue.qsize())


asyncio.run(main())
