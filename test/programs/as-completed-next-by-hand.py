# The iterator of as_completed can be asked by hand, and ends.
import asyncio


async def main():
    items = asyncio.as_completed([asyncio.sleep(2, "b"), asyncio.sleep(1, "a")])
    first, second = next(items), next(items)
    print(next(items, "no more"))
    print(await second, await first)


asyncio.run(main())
