# Waiters get a semaphore in the order in which they came, some of them cancelled.
import asyncio


async def worker(name, semaphore):
    async with semaphore:
        print(name, asyncio.get_running_loop().time())
        await asyncio.sleep(1)


async def main():
    semaphore = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(worker(n, semaphore)) for n in "abcdef"]
    await asyncio.sleep(0.5)
    tasks[2].cancel()
    tasks[4].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
