# More than a hundred timers, most of them cancelled: only the others fire, in order.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    timers = [loop.call_later(1 + i / 100, print, i) for i in range(150)]
    for i, timer in enumerate(timers):
        if i % 50:
            timer.cancel()
    await asyncio.sleep(5)
    print(loop.time())


asyncio.run(main())
