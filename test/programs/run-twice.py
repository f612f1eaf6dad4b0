# Each asyncio.run has a loop of its own; task numbers and the clock go on.
import asyncio


async def main():
    await asyncio.sleep(1)
    print(asyncio.current_task().get_name(), asyncio.get_running_loop().time())


asyncio.run(main())
asyncio.run(main())
