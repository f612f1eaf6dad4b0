# cancel() does nothing at once: CancelledError is thrown in at the await where the task is suspended, in its own turn.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("thrown in")
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    print(task.cancel(), task.cancelled(), task.done(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError:
        print(task.cancelled(), task.done())


asyncio.run(main())
