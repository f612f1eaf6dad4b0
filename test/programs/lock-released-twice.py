# A lock that is released twice: an error where nobody holds it, and else it is taken from whoever does.
import asyncio


async def careless(lock):
    await lock.acquire()
    try:
        lock.release()
        raise KeyError("the real one")
    finally:
        lock.release()


async def greedy(lock):
    async with lock:
        lock.release()
        await asyncio.sleep(1)
        print("somebody else has it", lock.locked())


async def main():
    lock = asyncio.Lock()
    try:
        await careless(lock)
    except RuntimeError as error:
        print(repr(error), "after", repr(error.__context__))
    task = asyncio.create_task(greedy(lock))
    await asyncio.sleep(0.5)
    try:
        async with lock:
            await asyncio.sleep(1)
            print("mine?", lock.locked())
    except RuntimeError as error:
        print(repr(error), task.done())


asyncio.run(main())
