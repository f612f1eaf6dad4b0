# A child that is cancelled by itself does not abort its group.
import asyncio


async def main():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(asyncio.sleep(5))
        other = group.create_task(asyncio.sleep(2, "other"))
        await asyncio.sleep(1)
        task.cancel()
    print(task.cancelled(), other.result(), asyncio.get_running_loop().time())


asyncio.run(main())
