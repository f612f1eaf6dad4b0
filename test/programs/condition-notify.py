# A condition wakes so many of its waiters, and each takes the lock again before it goes on.
import asyncio


async def wait(condition, name):
    async with condition:
        await condition.wait()
        print(name, "at", asyncio.get_running_loop().time(), condition.locked())
        await asyncio.sleep(1)


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(wait(condition, name)) for name in "abcd"]
    await asyncio.sleep(1)
    async with condition:
        condition.notify(2)
        print("notified")
    await asyncio.sleep(3)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)


asyncio.run(main())
