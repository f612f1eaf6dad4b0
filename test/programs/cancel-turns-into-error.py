# A task may answer its cancellation with another exception.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise RuntimeError("cleanup failed")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except RuntimeError as error:
        print(error, repr(error.__context__), task.cancelled())


asyncio.run(main())
