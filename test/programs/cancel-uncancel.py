# cancelling() counts the requests, uncancel() takes one back.
import asyncio


async def work():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(task.cancelling())
        print(task.uncancel(), task.cancelling())
        print(task.uncancel(), task.uncancel())
    await asyncio.sleep(1)
    return "went on"


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    task.cancel()
    print(await task, task.cancelling())


asyncio.run(main())
