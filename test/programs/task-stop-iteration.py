# StopIteration out of a coroutine is a RuntimeError.
import asyncio


async def work():
    raise StopIteration("x")


async def main():
    try:
        await asyncio.create_task(work())
    except RuntimeError as error:
        print(error, repr(error.__cause__))


asyncio.run(main())
