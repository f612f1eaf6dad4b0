# When a timeout and a cancellation come in the same iteration the cancellation goes through.
import asyncio


async def work():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except TimeoutError:
        print("timeout")
    print("after")


async def main():
    task = asyncio.create_task(work())
    asyncio.get_running_loop().call_later(1, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
