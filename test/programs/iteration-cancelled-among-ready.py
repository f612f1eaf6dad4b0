# A handle that is cancelled by an earlier handle of the same iteration does not run.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: handle.cancel())
    handle = loop.call_soon(print, "never")
    loop.call_soon(print, "last")
    await asyncio.sleep(0)
    await asyncio.sleep(0)


asyncio.run(main())
