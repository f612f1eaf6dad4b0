# Eager consumers wait at once for the first item; what an eager producer puts wakes them in their turn, and the first one takes all there is.
import asyncio


async def consumer(queue, name):
    print(name, "waits")
    async for item in items(queue):
        print(name, "has", item)


async def items(queue):
    while (item := await queue.get()) is not None:
        yield item


async def producer(queue):
    for item in ("a", "b"):
        await queue.put(item)
        print("put", item)
    queue.put_nowait(None)
    queue.put_nowait(None)


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        group.create_task(consumer(queue, "one"))
        group.create_task(consumer(queue, "two"))
        print("in between")
        group.create_task(producer(queue))
        print("leaving")


asyncio.run(main())
