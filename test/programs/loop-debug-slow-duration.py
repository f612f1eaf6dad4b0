# slow_callback_duration says from when on a callback is slow.
import asyncio
import logging
import sys
import time

logging.basicConfig(level=logging.WARNING, stream=sys.stdout, format="%(message)s")


def callback(seconds):
    time.sleep(seconds)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.slow_callback_duration)
    loop.slow_callback_duration = 1
    loop.call_soon(callback, 0.5)
    loop.call_soon(callback, 1.5)
    await asyncio.sleep(0)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
