# An async generator that only an error among a gather's results still holds is closed when the handle of the gather's end is over.
import asyncio
import gc
import sys


async def numbers():
    try:
        yield 2
    finally:
        print("tidies up", repr(sys.exception()))


async def fail():
    try:
        given = numbers()
        await anext(given)
        raise ValueError("no more")
    except BaseException as error:
        print("fails", repr(error))
        raise


async def main():
    try:
        print("gathered", await asyncio.gather(fail(), return_exceptions=True))
    finally:
        print("collect")
        gc.collect()
        print("collected")


asyncio.run(main())
