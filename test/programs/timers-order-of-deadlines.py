# Timers fire in the order of their deadlines, not in the order in which they were armed.
import asyncio


async def nap(name, seconds):
    await asyncio.sleep(seconds)
    print(name, asyncio.get_running_loop().time())


async def main():
    await asyncio.gather(nap("slow", 3), nap("fast", 1), nap("middle", 2))


asyncio.run(main())
