# A plain semaphore can be released more often than it was acquired.
import asyncio


async def main():
    semaphore = asyncio.Semaphore(1)
    semaphore.release()
    semaphore.release()
    for _ in range(3):
        await semaphore.acquire()
    print(semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
