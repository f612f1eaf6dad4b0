# What fails while it is cancelled by wait_for: its error comes out, with the timeout in its chain.
import asyncio


async def breaks():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        raise ValueError("in cleanup")


async def main():
    try:
        await asyncio.wait_for(breaks(), 1)
    except ValueError as error:
        print(error, repr(error.__context__), repr(error.__context__.__cause__))


asyncio.run(main())
