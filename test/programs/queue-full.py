# Putting into a full queue waits for room; getting from an empty one waits for an item.
import asyncio


async def produce(queue):
    for number in range(5):
        await queue.put(number)
        print("put", number, "at", asyncio.get_running_loop().time(), queue.qsize(), queue.full())
    await queue.put(None)


async def main():
    queue = asyncio.Queue(maxsize=2)
    task = asyncio.create_task(produce(queue))
    while (item := await queue.get()) is not None:
        print("got", item, queue.empty())
        await asyncio.sleep(1)
    await task
    print(queue.maxsize, queue)


asyncio.run(main())
