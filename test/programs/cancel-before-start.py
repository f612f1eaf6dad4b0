# A task that is cancelled before its first turn never runs its body.
import asyncio


async def work():
    print("never")


async def main():
    task = asyncio.create_task(work())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled(), asyncio.get_running_loop().time())


asyncio.run(main())
