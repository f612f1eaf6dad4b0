# A limit of 0 or less lets the block run to its first await; what is done needs none.
import asyncio


async def answer():
    return 42


async def main():
    for delay in (0, -5):
        try:
            async with asyncio.timeout(delay) as limit:
                print(await answer(), limit.expired())
                await asyncio.sleep(0)
                print("never printed")
        except TimeoutError:
            print("over", limit, asyncio.get_running_loop().time())
    async with asyncio.timeout(0) as limit:
        print(await answer())
    await asyncio.sleep(0)
    print(limit, asyncio.current_task().cancelling())


asyncio.run(main())
