# Cancelling from outside is not a timeout: CancelledError goes through.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("work cancelled")
        raise


async def caller():
    try:
        await asyncio.wait_for(work(), 5)
    except TimeoutError:
        print("timeout")
    except asyncio.CancelledError:
        print("caller cancelled")
        raise


async def main():
    task = asyncio.create_task(caller())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it", task.cancelled())


asyncio.run(main())
