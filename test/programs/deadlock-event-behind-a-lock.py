# A task that waits for an event while it holds the lock that the setter needs stops both.
import asyncio


async def reader(lock, ready):
    async with lock:
        print("reader waits for the signal, with the lock")
        await ready.wait()
        print("never read")


async def writer(lock, ready):
    await asyncio.sleep(1)
    print("writer asks for the lock")
    async with lock:
        ready.set()
        print("never written")


async def main():
    lock, ready = asyncio.Lock(), asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(reader(lock, ready), name="reader")
        group.create_task(writer(lock, ready), name="writer")


asyncio.run(main())
