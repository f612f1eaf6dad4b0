# An exception that nobody catches ends the program with its traceback and exit code 1.
import asyncio


async def inner(n):
    await asyncio.sleep(n)
    raise RuntimeError("nobody catches this")


async def main():
    print("before")
    await inner(1)
    print("not reached")


asyncio.run(main())
