# After a shutdown join still waits for what is left; each item has to be taken and done.
import asyncio


async def worker(queue, name):
    try:
        while True:
            item = await queue.get()
            await asyncio.sleep(1)
            print(name, "did", item, "at", asyncio.get_running_loop().time())
            queue.task_done()
    except asyncio.QueueShutDown:
        print(name, "goes home")


async def main():
    queue = asyncio.Queue()
    workers = [asyncio.create_task(worker(queue, name)) for name in ("left", "right")]
    for item in range(3):
        await queue.put(item)
    queue.shutdown()
    await queue.join()
    print("all done", str(queue))
    await asyncio.gather(*workers)


asyncio.run(main())
