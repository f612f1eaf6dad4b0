# Timers that fell due while the loop was blocked fire in one iteration, by deadline.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(3, print, "three")
    loop.call_later(1, print, "one")
    loop.call_later(2, print, "two")
    await asyncio.sleep(0)
    time.sleep(5)
    print("blocked until", loop.time())
    await asyncio.sleep(0)
    print("main")


asyncio.run(main())
