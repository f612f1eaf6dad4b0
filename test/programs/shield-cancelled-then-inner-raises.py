# An exception that comes after the shield was cancelled is reported to the loop.
import asyncio


async def work():
    await asyncio.sleep(2)
    raise ValueError("nobody listens")


async def main():
    task = asyncio.create_task(work())
    shield = asyncio.shield(task)
    await asyncio.sleep(1)
    shield.cancel()
    await asyncio.sleep(2)
    print(task.done(), shield.cancelled())


asyncio.run(main())
