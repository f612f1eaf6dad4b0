# An iteration in which only a cancelled handle was ready counts, and nothing runs in it.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(print, "never")
    handle.cancel()
    await asyncio.sleep(1)
    print(handle.cancelled(), loop.time())


asyncio.run(main())
