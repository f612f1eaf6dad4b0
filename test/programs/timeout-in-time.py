# A block that is left in time leaves no timer behind.
import asyncio


async def main():
    async with asyncio.timeout(2) as scope:
        await asyncio.sleep(1)
        print(scope.when(), scope.expired())
    await asyncio.sleep(3)
    print(scope.expired(), asyncio.get_running_loop().time())


asyncio.run(main())
