# A failed task that is dropped without anybody having looked is reported.
import asyncio


async def work():
    raise ValueError("nobody looks")


async def main():
    asyncio.create_task(work())
    await asyncio.sleep(1)
    print("main goes on")


asyncio.run(main())
