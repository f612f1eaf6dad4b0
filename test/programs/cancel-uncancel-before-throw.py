# uncancel() down to zero before the task's turn withdraws a cancellation that has not been thrown in yet.
import asyncio


async def work():
    print("work", asyncio.current_task().cancelling())
    await asyncio.sleep(0)
    return "result"


async def main():
    task = asyncio.create_task(work())
    task.cancel()
    print(task.uncancel())
    try:
        print(await task)
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
