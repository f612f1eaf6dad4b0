# Cancelling a task that waits leaves the tasks it waits for alone.
import asyncio


async def work():
    await asyncio.sleep(2)
    print("work done")


async def waiter(task):
    await asyncio.wait([task])


async def main():
    task = asyncio.create_task(work())
    waiting = asyncio.create_task(waiter(task))
    await asyncio.sleep(1)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        print("waiter cancelled", task.done())
    await task


asyncio.run(main())
