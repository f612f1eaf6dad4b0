# Of nested limits the first one to pass counts, and is an exception of its own level.
import asyncio


async def inner():
    try:
        await asyncio.wait_for(asyncio.sleep(9), 5)
    except TimeoutError:
        print("inner timeout")
    except asyncio.CancelledError:
        print("inner cancelled")
        raise


async def main():
    try:
        await asyncio.wait_for(inner(), 2)
    except TimeoutError:
        print("outer timeout", asyncio.get_running_loop().time())
    await asyncio.wait_for(inner(), 8)
    print(asyncio.get_running_loop().time())


asyncio.run(main())
