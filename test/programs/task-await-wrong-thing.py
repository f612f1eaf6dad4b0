# What cannot be awaited.
import asyncio


async def wait_for(thing):
    await thing


async def main():
    for thing in (None, 5, "text", asyncio.sleep, [asyncio.Future()]):
        try:
            await wait_for(thing)
        except TypeError as error:
            print(error)


asyncio.run(main())
