# Leaving a loop from the except clause swallows a cancellation as well.
import asyncio


async def work():
    for _ in range(1):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            break
    return "kept"


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    print(await task, task.cancelled())


asyncio.run(main())
