# A lock's repr says whether it is locked, and how many wait.
import asyncio


def show(thing):
    text = repr(thing)
    print(text.split(" object at ")[0], text[text.index("["):])


async def waiter(lock):
    async with lock:
        pass


async def main():
    lock = asyncio.Lock()
    show(lock)
    await lock.acquire()
    show(lock)
    tasks = [asyncio.create_task(waiter(lock)) for _ in range(2)]
    await asyncio.sleep(0)
    show(lock)
    lock.release()
    show(lock)
    await asyncio.gather(*tasks)
    show(lock)


asyncio.run(main())
