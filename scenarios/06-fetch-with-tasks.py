"""Fetching with tasks

Two addresses, two seconds. Each has a task. The first sends its request and gives back control, so
the second is sent at once, and both answers are under way at the same time.
"""
import asyncio
import time

import aiohttp

ADDRESSES = ["https://httpbin.org/delay/2", "https://httpbingo.org/delay/2"]


async def fetch(session, url):
    async with session.get(url) as response:  #: Sends the request. Until the answer is there, others may run.
        data = await response.json()
        print(f"{response.status} {data['url']}")


async def main():
    start = time.perf_counter()
    async with aiohttp.ClientSession() as session:
        tasks = [asyncio.create_task(fetch(session, url)) for url in ADDRESSES]
        for task in tasks:
            await task  #: While main waits for one task, the other goes on just the same.
    print(f"Total time: {time.perf_counter() - start:.2f} seconds")


asyncio.run(main())
