# A group without tasks, or whose tasks are done, does not wait at its end: no turn of the loop passes.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "a turn of the loop")
    async with asyncio.TaskGroup() as group:
        print("empty", group)
    print("left at once", group)
    await asyncio.sleep(0)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(asyncio.sleep(1, "rested"))
        await asyncio.sleep(2)
        loop.call_soon(print, "another turn")
        print(group, task.result())
    print("left at once", group)


asyncio.run(main())
