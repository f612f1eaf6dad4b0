# Task results can be any object, None and exceptions included.
import asyncio


async def give(value):
    return value


async def main():
    error = ValueError("as a value")
    for value in (None, error, StopAsyncIteration, (), [1]):
        task = asyncio.create_task(give(value))
        got = await task
        print(got is value, task.exception())


asyncio.run(main())
