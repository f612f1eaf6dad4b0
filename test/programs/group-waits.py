# A task group waits at its end for all of its tasks, those that are added meanwhile included.
import asyncio


async def work(group, depth):
    await asyncio.sleep(1)
    if depth:
        group.create_task(work(group, depth - 1))
    print(depth, "at", asyncio.get_running_loop().time(), group)
    return depth


async def main():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work(group, 2), name="first")
        group.create_task(work(group, 0))
        print("body ends")
    print("group ends", task.get_name(), task.result(), group)


asyncio.run(main())
