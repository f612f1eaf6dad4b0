# An exception group that comes out of a timed-out block has the timeout in its errors' chains.
import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise ExceptionGroup("both", [ValueError("a"), TypeError("b")])
    except ExceptionGroup as errors:
        print(errors, repr(errors.__context__))


asyncio.run(main())
