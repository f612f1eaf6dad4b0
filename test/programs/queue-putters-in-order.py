# Putters of a full queue go in the order in which they came.
import asyncio


async def putter(name, queue):
    await queue.put(name)
    print("put", name)


async def main():
    queue = asyncio.Queue(1)
    tasks = [asyncio.create_task(putter(n, queue)) for n in "abc"]
    await asyncio.sleep(1)
    for _ in range(3):
        print("got", await queue.get())
        await asyncio.sleep(1)
    await asyncio.gather(*tasks)


asyncio.run(main())
