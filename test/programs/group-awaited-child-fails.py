# A body that awaits a failing child is cancelled by its group before it hears of the error, which comes out once.
import asyncio


async def fetch(page):
    await asyncio.sleep(page)
    raise LookupError(f"no page {page}")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(fetch(1))
            await task
    except ExceptionGroup as errors:
        print(errors.exceptions)
        print(errors.exceptions[0] is errors.exceptions[-1] is task.exception())
    print(asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(fetch(1))
            try:
                await task
            except LookupError:
                print("seen in the body")
            await asyncio.sleep(9)
    except ExceptionGroup as errors:
        print(errors.exceptions, asyncio.get_running_loop().time())


asyncio.run(main())
