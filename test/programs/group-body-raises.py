# An exception of the body cancels the tasks, and comes out in the group, too.
import asyncio


async def work():
    try:
        await asyncio.sleep(9)
    finally:
        print("work ends")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            await asyncio.sleep(1)
            raise RuntimeError("in the body")
    except ExceptionGroup as errors:
        print(errors, errors.exceptions)


asyncio.run(main())
