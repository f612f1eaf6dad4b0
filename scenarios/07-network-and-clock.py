"""Network and clock

Two ways to wait. When a sleep is over, the loop's own clock says: it stands in Timers. When an
answer comes is up to somebody else: a request stands in Waiting I/O until the network reports.
"""
import asyncio

import aiohttp


async def fetch(session, url):
    async with session.get(url) as response:  #: Only the network knows when this is over: the loop asks it.
        print(f"answer from {url}")
        return response.status


async def rest(seconds):
    await asyncio.sleep(seconds)  #: The loop's own clock ends this: a timer, with the time at which it is due.
    print(f"rested for {seconds} seconds")
    return "rested"


async def main():
    async with aiohttp.ClientSession() as session:
        results = await asyncio.gather(
            fetch(session, "https://httpbin.org/delay/3"),
            fetch(session, "https://httpbin.org/delay/1"),
            rest(2),
        )
    print(results)  #: In the order of gather's arguments, whoever was finished first.


asyncio.run(main())
