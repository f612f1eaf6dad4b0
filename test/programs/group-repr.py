# A group's repr counts its tasks and errors.
import asyncio


async def main():
    async with asyncio.TaskGroup() as group:
        print(group)
        group.create_task(asyncio.sleep(1))
        print(group)
        group.create_task(asyncio.sleep(1))
        print(group)
    print(group)


asyncio.run(main())
