# loop.time and time.monotonic read the same clock.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(1.5)
    print(loop.time() - start, time.monotonic() == loop.time())


asyncio.run(main())
