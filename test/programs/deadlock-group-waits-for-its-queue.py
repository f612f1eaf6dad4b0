# A group that waits at its end for a worker whose queue is fed only after the group never ends.
import asyncio


async def worker(queue):
    item = await queue.get()
    print("never got", item)


async def main():
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        group.create_task(worker(queue))
        print("leaving the block")
    await queue.put("too late")


asyncio.run(main())
