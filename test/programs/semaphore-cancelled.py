# A waiter that was let in and cancelled at once gives its place to the next.
import asyncio


async def work(semaphore, name):
    async with semaphore:
        print(name, "is in")


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    tasks = [asyncio.create_task(work(semaphore, name)) for name in "abc"]
    await asyncio.sleep(0)
    semaphore.release()
    tasks[0].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print(repr(semaphore)[-20:])


asyncio.run(main())
