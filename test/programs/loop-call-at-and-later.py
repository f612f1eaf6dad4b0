# call_at takes a time of the loop's clock, call_later a delay; when() tells the deadline.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    a = loop.call_at(loop.time() + 2, print, "at 2")
    b = loop.call_later(1, print, "later 1")
    print(a.when(), b.when(), a.cancelled())
    await asyncio.sleep(3)
    print(loop.time())


asyncio.run(main())
