# A second cancellation interrupts the cleanup of the first.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("closing")
        try:
            await asyncio.sleep(10)
        finally:
            print("interrupted", asyncio.current_task().cancelling())


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelling(), asyncio.get_running_loop().time())


asyncio.run(main())
