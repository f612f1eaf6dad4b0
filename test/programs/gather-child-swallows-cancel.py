# A child that survives the cancellation of its gather: the gather is cancelled all the same.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        print("survived")
        return "stubborn"


async def main():
    future = asyncio.gather(stubborn(), asyncio.sleep(5))
    await asyncio.sleep(1)
    future.cancel()
    try:
        print(await future)
    except asyncio.CancelledError:
        print("cancelled at", asyncio.get_running_loop().time())


asyncio.run(main())
