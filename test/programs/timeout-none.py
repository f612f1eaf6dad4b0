# timeout(None) never expires, until it is rescheduled.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(None) as limit:
            await asyncio.sleep(10)
            limit.reschedule(loop.time() + 1)
            await asyncio.sleep(10)
    except TimeoutError:
        print(loop.time())


asyncio.run(main())
