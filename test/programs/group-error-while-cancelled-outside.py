# A cancellation from outside while a child fails: the error wins, and the cancellation is kept for later.
import asyncio


async def fail_late():
    try:
        await asyncio.sleep(5)
    finally:
        raise ValueError("in cleanup")


async def body():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail_late())
    except* ValueError as errors:
        print("caught", errors.exceptions, asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    print("after")


async def main():
    task = asyncio.create_task(body())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())


asyncio.run(main())
