# Cancelling a task that awaits another task cancels the other one first.
import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("inner")
        raise


async def outer(task):
    try:
        await task
    except asyncio.CancelledError:
        print("outer", task.cancelled())
        raise


async def main():
    task = asyncio.create_task(inner())
    waiting = asyncio.create_task(outer(task))
    await asyncio.sleep(1)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        print("main", waiting.cancelled(), task.cancelled())


asyncio.run(main())
