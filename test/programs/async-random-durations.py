# random.seed gives CPython's numbers, so a seeded program is the same everywhere.
import asyncio
import random

random.seed(42)


async def work(name):
    seconds = random.randint(1, 5) + round(random.random(), 2)
    await asyncio.sleep(seconds)
    print(name, seconds)
    return seconds


async def main():
    results = await asyncio.gather(*(work(name) for name in "abcd"))
    print(results, random.choice("xyz"), random.uniform(0, 1), random.sample(range(10), 3))


asyncio.run(main())
