# An absolute deadline (call_at) is not late, though it was computed after a wait.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(1)
    loop.call_later(2, print, "call_later after a wait")
    loop.call_at(start + 3, print, "call_at")
    await asyncio.sleep(2.5)


asyncio.run(main())
