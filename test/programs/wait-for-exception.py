# An exception of the awaitable reaches the caller unchanged, and the timer is gone.
import asyncio


async def work():
    await asyncio.sleep(1)
    raise LookupError("nothing there")


async def main():
    try:
        await asyncio.wait_for(work(), 3)
    except LookupError as error:
        print(repr(error))
    await asyncio.sleep(5)
    print(asyncio.get_running_loop().time())


asyncio.run(main())
