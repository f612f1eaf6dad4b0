# gather in gather.
import asyncio


async def leaf(n):
    await asyncio.sleep(n)
    return n


async def main():
    result = await asyncio.gather(
        asyncio.gather(leaf(1), leaf(2)),
        leaf(3),
        asyncio.gather(leaf(0.5)),
    )
    print(result, asyncio.get_running_loop().time())


asyncio.run(main())
