# gather refuses what cannot be awaited.
import asyncio


async def main():
    for thing in (3, None, print):
        try:
            await asyncio.gather(thing)
        except TypeError as error:
            print(error)


asyncio.run(main())
