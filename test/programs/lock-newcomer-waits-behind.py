# Who comes while others wait stands in line, even if the lock is free at that moment.
import asyncio


async def worker(name, lock):
    async with lock:
        print(name)


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    first = asyncio.create_task(worker("first", lock))
    await asyncio.sleep(0)
    lock.release()
    print(lock.locked())
    async with lock:
        print("main")
    await first


asyncio.run(main())
