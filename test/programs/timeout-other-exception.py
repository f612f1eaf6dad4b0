# An exception of the body goes through a timeout unchanged.
import asyncio


async def main():
    try:
        async with asyncio.timeout(5) as scope:
            raise ZeroDivisionError("own fault")
    except ZeroDivisionError as error:
        print(repr(error), scope.expired())


asyncio.run(main())
