# The message of a cancelled gather reaches its children.
import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        print("child", error.args)
        raise


async def main():
    future = asyncio.gather(work(), work())
    await asyncio.sleep(1)
    future.cancel("stop it")
    try:
        await future
    except asyncio.CancelledError as error:
        print("outer", error.args)


asyncio.run(main())
