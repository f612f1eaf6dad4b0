# A bounded semaphore cannot be released more often than it was acquired, and none begins below 0.
import asyncio


async def main():
    semaphore = asyncio.BoundedSemaphore(1)
    async with semaphore:
        print(semaphore.locked())
    try:
        semaphore.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)


asyncio.run(main())
