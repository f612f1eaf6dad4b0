# A request that nobody waits for any more leaves nothing behind.
import asyncio
import aiohttp


async def fetch():
    async with aiohttp.ClientSession() as session:
        try:
            await session.get("https://example.com/delay/5")
        except asyncio.CancelledError:
            print("gave up", asyncio.get_running_loop().time())
            raise


async def main():
    task = asyncio.create_task(fetch())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())
    await asyncio.sleep(10)
    print(asyncio.get_running_loop().time())


asyncio.run(main())
