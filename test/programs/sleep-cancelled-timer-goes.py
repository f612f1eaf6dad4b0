# A cancelled sleep leaves no timer behind that would keep the clock going.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(asyncio.sleep(100))
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    await asyncio.sleep(1)
    print(loop.time())


asyncio.run(main())
