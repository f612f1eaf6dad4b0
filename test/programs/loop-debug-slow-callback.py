# In debug mode a callback that takes 0.1 s or more is reported with its time.
import asyncio
import logging
import sys
import time

logging.basicConfig(level=logging.WARNING, stream=sys.stdout, format="%(levelname)s %(name)s %(message)s")


async def slow():
    time.sleep(0.5)


def callback():
    time.sleep(0.25)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback)
    await asyncio.create_task(slow(), name="slow")
    time.sleep(0.05)


asyncio.run(main(), debug=True)
