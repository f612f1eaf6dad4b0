# Task.cancel says False for a task that has finished, and counts no request then.
import asyncio


async def quick():
    return 1


async def main():
    task = asyncio.create_task(quick())
    print(task.cancel(), task.cancelling())
    await asyncio.sleep(0)
    print(task.cancelled(), task.cancel(), task.cancelling())
    done = asyncio.create_task(quick())
    await done
    print(done.cancel(), done.cancelling(), done.uncancel())


asyncio.run(main())
