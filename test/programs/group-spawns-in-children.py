# Children may add tasks to their group as long as it is waiting.
import asyncio


async def work(group, depth):
    print("depth", depth)
    if depth < 3:
        group.create_task(work(group, depth + 1))
    await asyncio.sleep(1)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(work(group, 0))
    print(asyncio.get_running_loop().time())


asyncio.run(main())
