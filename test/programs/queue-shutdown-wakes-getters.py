# Getters that wait when a queue is shut down get QueueShutDown.
import asyncio


async def getter(name, queue):
    try:
        print(name, await queue.get())
    except asyncio.QueueShutDown:
        print(name, "shut down")


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(getter(n, queue)) for n in "abc"]
    await asyncio.sleep(0)
    queue.put_nowait("item")
    queue.shutdown()
    await asyncio.gather(*tasks)


asyncio.run(main())
