# A timer can be infinitely far away; it keeps nobody waiting.
import asyncio
import math


async def main():
    loop = asyncio.get_running_loop()
    never = loop.call_later(math.inf, print, "never")
    far = loop.call_at(1e9, print, "far")
    print(never.when(), far.when(), never > far)
    await asyncio.sleep(1)
    print(loop.time(), never.cancelled(), far.cancelled())
    try:
        async with asyncio.timeout(math.inf):
            await asyncio.sleep(1)
            print("in time")
    except TimeoutError:
        print("too late")
    for delay in (None, "2"):
        try:
            loop.call_later(delay, print)
        except TypeError as error:
            print(error)


asyncio.run(main())
