# In one iteration, timers that are due join the ready queue behind what was there already.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, print, "timer")
    time.sleep(2)
    loop.call_soon(print, "soon")
    await asyncio.sleep(0)
    print("main")


asyncio.run(main())
