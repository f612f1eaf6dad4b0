# In a task that has swallowed a cancellation without uncancel limits still work, but a group that fails cancels it anew.
import asyncio


async def survivor():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print("swallowed, cancelling", task.cancelling())
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(9)
    except TimeoutError:
        print("timeout works, cancelling", task.cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.wait_for(asyncio.sleep(9), 1))
    except* TimeoutError:
        print("group fails, cancelling", task.cancelling())
    await asyncio.sleep(1)
    return "survived"


async def main():
    task = asyncio.create_task(survivor())
    await asyncio.sleep(1)
    task.cancel()
    try:
        print(await task)
    except asyncio.CancelledError:
        print("cancelled after all", task.cancelled())


asyncio.run(main())
