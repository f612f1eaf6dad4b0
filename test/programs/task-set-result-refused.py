# The result of a task is its coroutine's affair.
import asyncio


async def work():
    pass


async def main():
    task = asyncio.create_task(work())
    for attempt in (lambda: task.set_result(1), lambda: task.set_exception(ValueError())):
        try:
            attempt()
        except RuntimeError as error:
            print(error)
    await task


asyncio.run(main())
