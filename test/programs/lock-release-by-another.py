# Any task may release a lock.
import asyncio


async def main():
    lock = asyncio.Lock()
    await lock.acquire()

    async def releaser():
        lock.release()
        print("released by another")

    task = asyncio.create_task(releaser())
    await lock.acquire()
    print("acquired again")
    await task


asyncio.run(main())
