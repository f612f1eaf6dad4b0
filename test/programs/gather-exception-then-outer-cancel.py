# A gather that has failed is done: cancelling it later does not touch what still runs.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("first")


async def slow():
    await asyncio.sleep(3)
    print("slow is done")


async def main():
    future = asyncio.gather(fail(), slow())
    try:
        await future
    except ValueError as error:
        print(error, future.cancel())
    await asyncio.sleep(3)


asyncio.run(main())
