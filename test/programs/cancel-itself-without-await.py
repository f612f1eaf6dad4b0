# A cancellation that finds no further await cancels the task at its end: the result is lost.
import asyncio


async def work():
    asyncio.current_task().cancel()
    return "result"


async def main():
    task = asyncio.create_task(work())
    await asyncio.wait([task])
    print(task.cancelled())
    if not task.cancelled():
        print(task.result())


asyncio.run(main())
