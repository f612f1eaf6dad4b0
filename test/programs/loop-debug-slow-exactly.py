# A slow callback is reported once it is over, from slow_callback_duration on; without debug mode it is not.
import asyncio
import time


async def slow(name, seconds):
    time.sleep(seconds)
    return name


def block(seconds):
    time.sleep(seconds)


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.25
    print(await slow("in main", 0.1))
    loop.call_soon(time.monotonic)
    loop.call_soon(block, 0.2)
    loop.call_soon(block, 0.25)
    await asyncio.sleep(2)
    print(loop.time())
    loop.set_debug(False)
    await asyncio.create_task(slow("unwatched", 5))
    print(loop.time())


asyncio.run(main(), debug=True)
