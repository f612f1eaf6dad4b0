# join waits until task_done was called for every item, which cannot be more often.
import asyncio


async def work(queue, name):
    while True:
        seconds = await queue.get()
        await asyncio.sleep(seconds)
        print(name, "worked for", seconds)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for seconds in (3, 1, 2, 1):
        await queue.put(seconds)
    workers = [asyncio.create_task(work(queue, name)) for name in "ab"]
    await queue.join()
    print("all done at", asyncio.get_running_loop().time())
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    try:
        queue.task_done()
    except ValueError as error:
        print(error)


asyncio.run(main())
