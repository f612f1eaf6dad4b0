# A finally clause may await while a cancellation passes through it.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("closing", asyncio.get_running_loop().time())
        await asyncio.sleep(2)
        print("closed", asyncio.get_running_loop().time())


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", asyncio.get_running_loop().time())


asyncio.run(main())
