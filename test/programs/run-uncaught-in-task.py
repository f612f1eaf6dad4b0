# An uncaught exception of an awaited task shows the lines of the task, too.
import asyncio


async def divide(a, b):
    return a / b


async def main():
    task = asyncio.create_task(divide(1, 0))
    await task


asyncio.run(main())
