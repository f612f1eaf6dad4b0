"""10,000 sleeps, gathered."""
import asyncio


async def nap(index):
    await asyncio.sleep(index % 100)
    return index


async def main():
    print(sum(await asyncio.gather(*[nap(index) for index in range(10_000)])))


asyncio.run(main())
