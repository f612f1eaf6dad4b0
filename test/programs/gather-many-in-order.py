# Results keep the order of the arguments, whatever finishes first.
import asyncio


async def main():
    results = await asyncio.gather(*(asyncio.sleep(n % 3, n) for n in range(12)))
    print(results, asyncio.get_running_loop().time())


asyncio.run(main())
