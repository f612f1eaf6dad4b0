# Tries with longer and longer limits, until one is long enough; each leaves no timer behind.
import asyncio


async def connect(seconds):
    await asyncio.sleep(seconds)
    return "connected"


async def main():
    loop = asyncio.get_running_loop()
    for attempt in range(5):
        limit = 0.5 * 2 ** attempt
        try:
            async with asyncio.timeout(limit):
                print(await connect(1.75), "at", loop.time())
                break
        except asyncio.TimeoutError as error:
            print("attempt", attempt, "failed after", limit, repr(error), asyncio.TimeoutError is TimeoutError)
            await asyncio.sleep(0.25)
    else:
        print("gave up")


asyncio.run(main())
