# In debug mode a callback that takes 0.1 s or more is reported with its time.
import asyncio
import logging
import sys
import time

logging.basicConfig(level=logging.WARNING, stream=sys.stdout, format="%(levelname)s %(name)s %(message)s")


def callback(seconds):
    time.sleep(seconds)


async def main():
    loop = asyncio.get_running_loop()
    for seconds in (0.25, 0.05, 0.1):
        loop.call_soon(callback, seconds)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
