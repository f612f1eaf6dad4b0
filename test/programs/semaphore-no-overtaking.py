# Whoever comes while others are being let in stands behind them, though the semaphore has something left.
import asyncio


async def work(semaphore, name):
    async with semaphore:
        print(name)


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    tasks = [asyncio.create_task(work(semaphore, name)) for name in "ab"]
    await asyncio.sleep(0)
    semaphore.release()
    semaphore.release()
    print(semaphore.locked())
    await work(semaphore, "main")
    await asyncio.gather(*tasks)


asyncio.run(main())
