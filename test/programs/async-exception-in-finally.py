# An exception in a finally replaces the one that was under way, which stays as its context.
import asyncio


async def work():
    try:
        await asyncio.sleep(1)
        raise ValueError("first")
    finally:
        await asyncio.sleep(1)
        raise KeyError("second")


async def main():
    try:
        await work()
    except KeyError as error:
        print(repr(error), repr(error.__context__), asyncio.get_running_loop().time())


asyncio.run(main())
