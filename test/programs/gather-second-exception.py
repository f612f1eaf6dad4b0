# After the first exception, a second one of the same gather is dropped in silence.
import asyncio


async def fail(seconds):
    await asyncio.sleep(seconds)
    raise ValueError(seconds)


async def main():
    try:
        await asyncio.gather(fail(1), fail(2))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(3)
    print("end")


asyncio.run(main())
