# A relative timer armed after a timed wait inherits its lateness: 1 + 2 s ends after a plain 3 s.
import asyncio


async def two_parts():
    await asyncio.sleep(1)
    await asyncio.sleep(2)
    print("1 + 2")


async def three():
    await asyncio.sleep(3)
    print("3")


async def other_parts():
    await asyncio.sleep(2)
    await asyncio.sleep(1)
    print("2 + 1")


async def main():
    await asyncio.gather(two_parts(), three(), other_parts())


asyncio.run(main())
