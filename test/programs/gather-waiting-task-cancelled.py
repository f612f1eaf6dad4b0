# Cancelling the task that waits for a gather cancels the children, then the task.
import asyncio


async def work(name):
    try:
        await asyncio.sleep(10)
    finally:
        print("end of", name)


async def parent():
    try:
        await asyncio.gather(work("a"), work("b"))
    except asyncio.CancelledError:
        print("parent")
        raise


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel()
    result = await asyncio.gather(task, return_exceptions=True)
    print(result)


asyncio.run(main())
