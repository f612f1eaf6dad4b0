# join waits for ever when a worker that fails has not said task_done.
import asyncio


async def worker(queue):
    while True:
        price = await queue.get()
        print("half of it:", int(price) / 2)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for price in ("10", "twenty", "30"):
        queue.put_nowait(price)
    task = asyncio.create_task(worker(queue))
    await asyncio.sleep(1)
    print(task.done(), str(queue))
    await queue.join()
    print("never printed")


asyncio.run(main())
