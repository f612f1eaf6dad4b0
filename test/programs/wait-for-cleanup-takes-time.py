# wait_for waits until what it cancelled has finished cleaning up.
import asyncio


async def slow_to_die():
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(2)
        print("cleaned up")


async def main():
    try:
        await asyncio.wait_for(slow_to_die(), 1)
    except TimeoutError:
        print("timeout at", asyncio.get_running_loop().time())


asyncio.run(main())
