# set_exception takes an instance or a class, and not StopIteration.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for thing in (ValueError("v"), KeyError, StopIteration("s")):
        future = loop.create_future()
        try:
            future.set_exception(thing)
        except TypeError as error:
            print("refused:", error)
            continue
        try:
            await future
        except Exception as error:
            print(repr(error), repr(error.__cause__), future.exception() is error)


asyncio.run(main())
