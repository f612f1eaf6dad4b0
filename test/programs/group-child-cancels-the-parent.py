# A child that cancels the task of its group: the group ends as if cancelled from outside, the child as well.
import asyncio


async def rebel(parent):
    await asyncio.sleep(1)
    parent.cancel("by the child")
    try:
        await asyncio.sleep(5)
    finally:
        print("the child ends at", asyncio.get_running_loop().time())


async def family():
    async with asyncio.TaskGroup() as group:
        group.create_task(rebel(asyncio.current_task()))
    print("never printed")


async def main():
    task = asyncio.create_task(family())
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled(), task.cancelling())


asyncio.run(main())
