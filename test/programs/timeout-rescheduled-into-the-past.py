# A deadline that is moved into the past cancels in the next turn; one that is moved to None never does.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(5)
    try:
        async with asyncio.timeout(3) as limit:
            limit.reschedule(1)
            print("when", limit.when(), limit)
            loop.call_soon(print, "a turn")
            await asyncio.sleep(0)
            print("never printed")
    except TimeoutError:
        print("expired at", loop.time(), limit)
    async with asyncio.timeout(1) as limit:
        limit.reschedule(None)
        await asyncio.sleep(2)
        limit.reschedule(loop.time() - 1)
        print("moved, but left before the next await", limit)
    print(loop.time(), limit.expired(), limit)


asyncio.run(main())
