# Cancelling one who awaits a task cancels the task, and with it all the others.
import asyncio


async def slow():
    await asyncio.sleep(5)


async def waiter(name, task):
    try:
        await task
    except asyncio.CancelledError:
        print(name, "cancelled", asyncio.current_task().cancelling())
        raise


async def main():
    task = asyncio.create_task(slow())
    waiters = [asyncio.create_task(waiter(name, task)) for name in "ab"]
    await asyncio.sleep(1)
    waiters[0].cancel()
    print(await asyncio.gather(*waiters, return_exceptions=True))
    print(task.cancelled())


asyncio.run(main())
