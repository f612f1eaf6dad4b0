# A block that never awaits is not interrupted, however long it takes.
import asyncio
import time


async def main():
    async with asyncio.timeout(1) as limit:
        time.sleep(3)
        print("not interrupted", limit.expired())
    print("left", limit.expired())


asyncio.run(main())
