# A body that swallows the cancellation of its group may go on awaiting; the group still ends with the error.
import asyncio


async def fail(seconds):
    await asyncio.sleep(seconds)
    raise ValueError(seconds)


async def main():
    task = asyncio.current_task()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(1))
            try:
                await asyncio.sleep(9)
            except asyncio.CancelledError:
                print("swallowed at", asyncio.get_running_loop().time(), task.cancelling())
            await asyncio.sleep(2)
            print("body goes on", task.cancelling())
            try:
                group.create_task(fail(1))
            except RuntimeError as error:
                print(error)
    except* ValueError as errors:
        print(errors.exceptions, task.cancelling(), asyncio.get_running_loop().time())


asyncio.run(main())
