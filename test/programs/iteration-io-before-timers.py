# Completed I/O is appended to the ready queue before timers that are due at the same time.
import asyncio
import aiohttp


async def nap():
    await asyncio.sleep(1)
    print("timer")


async def fetch(session):
    async with session.get("https://example.com/delay/1") as response:
        print("request", response.status)


async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(nap(), fetch(session))


asyncio.run(main())
