# A TimeoutError that the body raises itself is not the limit's: expired says so.
import asyncio


async def server(seconds):
    await asyncio.sleep(seconds)
    raise TimeoutError("the server was slow")


async def main():
    for seconds in (1, 3):
        try:
            async with asyncio.timeout(2) as limit:
                await server(seconds)
        except TimeoutError as error:
            print(error.args, "expired", limit.expired(), limit)
    try:
        async with asyncio.timeout(1) as limit:
            raise asyncio.CancelledError("by hand")
    except asyncio.CancelledError as error:
        print(repr(error), limit)


asyncio.run(main())
