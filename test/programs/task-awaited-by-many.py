# Everybody who awaits a task gets its result, in the order in which they began to wait.
import asyncio


async def slow():
    await asyncio.sleep(1)
    return "result"


async def waiter(name, task):
    print(name, await task)


async def main():
    task = asyncio.create_task(slow())
    async with asyncio.TaskGroup() as group:
        for name in "cab":
            group.create_task(waiter(name, task))


asyncio.run(main())
