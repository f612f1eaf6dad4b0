# Awaiting a finished task does not suspend.
import asyncio


async def work():
    return 3


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(print, "soon")
    print(task.done(), await task, await task)
    await asyncio.sleep(0)


asyncio.run(main())
