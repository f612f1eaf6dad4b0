# wait_for without a timeout just waits.
import asyncio


async def work():
    await asyncio.sleep(100)
    return 1


async def main():
    print(await asyncio.wait_for(work(), None), asyncio.get_running_loop().time())


asyncio.run(main())
