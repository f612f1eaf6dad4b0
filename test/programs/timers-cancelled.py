# A cancelled timer never fires, and the clock does not stop at its deadline.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    timer = loop.call_later(1, print, "never")
    kept = loop.call_later(2, print, "kept")
    print(timer.when(), timer.cancelled())
    timer.cancel()
    print(timer.cancelled(), kept.cancelled())
    await asyncio.sleep(3)
    print(loop.time())


asyncio.run(main())
