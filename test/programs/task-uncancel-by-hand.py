# A task that handles a cancellation itself takes it back by uncancel; timeouts inside count on that.
import asyncio


async def retries():
    task = asyncio.current_task()
    for attempt in (1, 2):
        try:
            async with asyncio.timeout(5):
                await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("attempt", attempt, "cancelled, requests:", task.cancelling(), "left:", task.uncancel())
        except TimeoutError:
            print("attempt", attempt, "timed out, requests:", task.cancelling())
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(3)
    except TimeoutError:
        print("timed out", task.cancelling())
    return task.uncancel()


async def forgets():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        pass
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(1))
            print("still counted:", task.cancelling())
    except asyncio.CancelledError:
        print("never here")
    return "forgot"


async def main():
    for function in (retries, forgets):
        task = asyncio.create_task(function())
        await asyncio.sleep(1)
        print(task.cancel(), task.cancelling())
        print(await task, task.cancelling(), task.cancelled())


asyncio.run(main())
