# A task that catches its cancellation and returns has a result, and is not cancelled.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        return "kept"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    print(task.cancel())
    print(await task, task.cancelled(), task.cancelling())


asyncio.run(main())
