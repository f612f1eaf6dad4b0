"""Timers

Armed in one order, due in another. The loop keeps its timers sorted by when they are due. It sleeps
until the first of them is, and no longer.
"""
import asyncio


def ring(what, start):
    now = asyncio.get_running_loop().time()
    print(f"{now - start:.1f} s: {what}")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    loop.call_later(3, ring, "armed first", start)
    loop.call_later(1, ring, "armed second", start)  #: Armed later, but due earlier: it goes to the front.
    loop.call_later(2, ring, "armed third", start)
    print("three timers are armed")
    await asyncio.sleep(4)  #: A sleep is a timer as well: the fourth, due last.
    print("the last one woke main")


asyncio.run(main())
