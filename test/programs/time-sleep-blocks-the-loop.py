# time.sleep in a coroutine holds up every other task.
import asyncio
import time


async def ticker():
    for i in range(3):
        print("tick", asyncio.get_running_loop().time())
        await asyncio.sleep(1)


async def blocker():
    await asyncio.sleep(0.5)
    time.sleep(3)
    print("blocked until", time.monotonic())


async def main():
    await asyncio.gather(ticker(), blocker())


asyncio.run(main())
