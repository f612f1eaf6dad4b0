# Putters that wait for room are refused by a shutdown, though items can still be taken.
import asyncio


async def producer(queue, item):
    try:
        await queue.put(item)
        print(item, "is in")
    except asyncio.QueueShutDown as error:
        print(item, "is refused:", repr(error), str(queue))


async def main():
    queue = asyncio.Queue(1)
    producers = [asyncio.create_task(producer(queue, item)) for item in ("bread", "milk", "eggs")]
    await asyncio.sleep(1)
    print(str(queue))
    queue.shutdown()
    queue.shutdown()
    await asyncio.gather(*producers)
    print("taken", await queue.get(), str(queue))
    try:
        await queue.get()
    except asyncio.QueueShutDown:
        print("nothing more")


asyncio.run(main())
