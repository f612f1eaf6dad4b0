# A child that answers its group's cancellation with a result holds up the end, and keeps its result.
import asyncio


async def stubborn():
    for attempt in range(2):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("not now, at", asyncio.get_running_loop().time())
    return "finished anyway"


async def fail():
    await asyncio.sleep(1)
    raise RuntimeError("stop, please")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(stubborn())
            group.create_task(fail())
    except* RuntimeError as errors:
        print(errors.exceptions, "at", asyncio.get_running_loop().time())
    print(task.result(), task.cancelled(), task.cancelling())


asyncio.run(main())
