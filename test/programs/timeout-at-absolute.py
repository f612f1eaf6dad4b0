# timeout_at takes a time of the loop's clock; one that has passed expires at the first await.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() + 1.5):
            await asyncio.sleep(9)
    except TimeoutError:
        print("expired at", loop.time())
    try:
        async with asyncio.timeout_at(0):
            print("runs")
            await asyncio.sleep(0)
            print("still runs")
            await asyncio.sleep(1)
    except TimeoutError:
        print("expired")


asyncio.run(main())
