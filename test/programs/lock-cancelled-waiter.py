# Whoever stops waiting for a lock leaves the line; woken and cancelled at once, the lock goes to the next.
import asyncio


async def work(lock, name):
    try:
        async with lock:
            print(name, "has it")
    except asyncio.CancelledError:
        print(name, "is cancelled")
        raise


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(work(lock, name)) for name in "abcd"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    lock.release()
    tasks[0].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print(lock.locked())


asyncio.run(main())
