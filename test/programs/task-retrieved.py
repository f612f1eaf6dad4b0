# A failed task whose exception was looked at is not reported.
import asyncio


async def work():
    raise ValueError("somebody looks")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    print(repr(task.exception()))


asyncio.run(main())
