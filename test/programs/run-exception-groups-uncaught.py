# An exception group that leaves asyncio.run is shown with all of its parts.
import asyncio


async def check(name, seconds):
    await asyncio.sleep(seconds)
    raise ValueError(f"{name} is wrong")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(check("first", 1))
        group.create_task(check("second", 1))
        group.create_task(check("third", 2))


asyncio.run(main())
