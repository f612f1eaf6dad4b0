# Simulated I/O goes on while the loop is blocked; its handle runs afterwards, before due timers.
import asyncio
import time
import aiohttp


async def fetch(session):
    response = await session.get("https://example.com/delay/2")
    print("request", response.status, time.monotonic())


async def nap():
    await asyncio.sleep(1)
    print("nap", time.monotonic())


async def block():
    time.sleep(4)
    print("block", time.monotonic())


async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(nap(), fetch(session), block())


asyncio.run(main())
