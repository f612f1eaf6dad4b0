# Two conditions may share one lock.
import asyncio


async def consumer(name, condition, items):
    async with condition:
        while not items:
            await condition.wait()
        print(name, items.pop())


async def main():
    lock = asyncio.Lock()
    full, empty = asyncio.Condition(lock), asyncio.Condition(lock)
    items = []
    task = asyncio.create_task(consumer("c", full, items))
    await asyncio.sleep(1)
    async with empty:
        items.append("item")
        full.notify()
        print(full.locked(), empty.locked(), lock.locked())
    await task


asyncio.run(main())
