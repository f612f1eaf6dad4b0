# Requests that complete at one time wake their tasks in the order in which they were sent.
import asyncio
import time
import aiohttp


async def fetch(session, n):
    async with session.get(f"https://example.com/delay/1?n={n}") as response:
        data = await response.json()
        print(n, data["url"], time.monotonic())
        return n


async def main():
    async with aiohttp.ClientSession() as session:
        print(await asyncio.gather(*(fetch(session, n) for n in range(4))))


asyncio.run(main())
