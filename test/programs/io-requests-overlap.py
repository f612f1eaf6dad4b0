# Requests of several tasks wait at the same time.
import asyncio
import time
import aiohttp


async def fetch(session, url):
    async with session.get(url) as response:
        data = await response.json()
        print(url, response.status, data["url"] == url, time.monotonic())


async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(
            fetch(session, "https://example.com/delay/2"),
            fetch(session, "https://example.com/delay/1"),
            fetch(session, "https://example.com/"),
        )


asyncio.run(main())
