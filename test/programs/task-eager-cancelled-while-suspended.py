# An eager task that has suspended is cancelled like any other.
import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def main():
    task = asyncio.Task(work(), loop=asyncio.get_running_loop(), eager_start=True)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(task.cancelled())


asyncio.run(main())
