# A second cancellation from outside, while a group waits for its children's cleanup, is kept: the group waits on.
import asyncio


async def child(seconds):
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(seconds)
        print("clean at", asyncio.get_running_loop().time())


async def parent():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child(2))
            group.create_task(child(3))
    finally:
        print("parent leaves at", asyncio.get_running_loop().time(), asyncio.current_task().cancelling())


async def main():
    task = asyncio.create_task(parent())
    for message in ("first", "second"):
        await asyncio.sleep(1)
        task.cancel(message)
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled())


asyncio.run(main())
