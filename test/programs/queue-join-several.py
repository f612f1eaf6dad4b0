# join waits for every item, and several may wait.
import asyncio


async def worker(queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(item)
        print("done", item)
        queue.task_done()


async def joiner(name, queue):
    await queue.join()
    print(name, "joined")


async def main():
    queue = asyncio.Queue()
    for n in (1, 2, 3):
        queue.put_nowait(n)
    workers = [asyncio.create_task(worker(queue)) for _ in range(2)]
    await asyncio.gather(joiner("a", queue), joiner("b", queue))
    for task in workers:
        task.cancel()
    print(asyncio.get_running_loop().time())


asyncio.run(main())
