# A lock goes to those who wait in the order in which they came; a newcomer does not overtake whoever was woken.
import asyncio


async def work(lock, name):
    async with lock:
        print(name, "has it at", asyncio.get_running_loop().time())
        await asyncio.sleep(1)


async def late(lock):
    await asyncio.sleep(1)
    print("late asks while the lock is free:", not lock.locked())
    await work(lock, "late")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(work(lock, name) for name in "abc"), late(lock))


asyncio.run(main())
