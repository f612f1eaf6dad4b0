# The usual end of a pool of workers: join the queue, cancel the workers, and gather them.
import asyncio


async def worker(name, queue):
    try:
        while True:
            seconds = await queue.get()
            await asyncio.sleep(seconds)
            queue.task_done()
            print(name, "slept for", seconds)
    finally:
        print(name, "ends", queue.empty())


async def main():
    queue = asyncio.Queue()
    for seconds in (3, 1, 2, 2):
        queue.put_nowait(seconds)
    workers = [asyncio.create_task(worker(f"worker {n}", queue)) for n in range(3)]
    await queue.join()
    print("joined at", asyncio.get_running_loop().time(), str(queue))
    for task in workers:
        task.cancel()
    print([type(result).__name__ for result in await asyncio.gather(*workers, return_exceptions=True)])


asyncio.run(main())
