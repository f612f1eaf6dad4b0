# Cancelled from outside, a group cancels its tasks and lets CancelledError through, unless something failed.
import asyncio


async def work(error):
    try:
        await asyncio.sleep(9)
    finally:
        print("work ends")
        if error:
            raise error


async def parent(error):
    async with asyncio.TaskGroup() as group:
        group.create_task(work(error))


async def main():
    for error in (None, OSError("while cancelled")):
        task = asyncio.create_task(parent(error))
        await asyncio.sleep(1)
        task.cancel("from outside")
        try:
            await task
        except asyncio.CancelledError as cancellation:
            print(repr(cancellation), task.cancelled())
        except ExceptionGroup as errors:
            print(errors.exceptions, task.cancelled(), task.cancelling())


asyncio.run(main())
