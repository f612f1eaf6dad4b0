# A body that takes a cancellation from outside back and swallows it ends its group as if nothing had been.
import asyncio


async def parent():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(asyncio.sleep(2, "slept"))
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError as error:
            print("not now:", error, asyncio.current_task().uncancel())
    return task.result()


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel("supper")
    print(await task, task.cancelling(), asyncio.get_running_loop().time())


asyncio.run(main())
