# The body of a group is cancelled when a child fails, and may clean up.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("child")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            try:
                await asyncio.sleep(9)
            except asyncio.CancelledError:
                print("body cancelled", asyncio.current_task().cancelling())
                raise
    except* ValueError as errors:
        print(errors.exceptions, asyncio.current_task().cancelling())


asyncio.run(main())
