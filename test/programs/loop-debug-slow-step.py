# In debug mode a slow step of a task is reported with the task, and a fast one is not.
import asyncio
import time


async def crunch(seconds):
    await asyncio.sleep(0)
    time.sleep(seconds)


def block(seconds):
    time.sleep(seconds)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.slow_callback_duration)
    await asyncio.create_task(crunch(0.05), name="fast")
    loop.slow_callback_duration = 0.5
    await asyncio.create_task(crunch(0.25), name="fast enough now")
    loop.slow_callback_duration = 0.1
    loop.call_soon(block, 0.3)
    await asyncio.sleep(0)
    print(loop.time())


asyncio.run(main(), debug=True)
