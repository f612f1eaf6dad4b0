# A handle that has run can be cancelled without effect.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(print, "runs")
    await asyncio.sleep(0)
    print(handle.cancelled())
    handle.cancel()
    print(handle.cancelled())
    handle.cancel()


asyncio.run(main())
