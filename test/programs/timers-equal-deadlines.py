# Timers with equal deadlines fire in the order in which they were armed, in one iteration.
import asyncio


async def nap(name):
    await asyncio.sleep(1)
    print(name)


async def main():
    await asyncio.gather(*(nap(name) for name in "abcde"))


asyncio.run(main())
