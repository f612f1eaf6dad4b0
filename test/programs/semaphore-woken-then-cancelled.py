# A waiter that was woken and is cancelled before it runs gives its place to the next.
import asyncio


async def worker(name, semaphore):
    async with semaphore:
        print(name)


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    a = asyncio.create_task(worker("a", semaphore))
    b = asyncio.create_task(worker("b", semaphore))
    await asyncio.sleep(0)
    semaphore.release()
    a.cancel()
    print(semaphore.locked())
    await asyncio.gather(a, b, return_exceptions=True)
    print(semaphore.locked())


asyncio.run(main())
