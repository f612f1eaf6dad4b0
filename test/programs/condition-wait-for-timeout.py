# A limit over wait_for takes the lock again before it raises.
import asyncio


async def main():
    condition = asyncio.Condition()
    async with condition:
        try:
            async with asyncio.timeout(1):
                await condition.wait_for(lambda: False)
        except TimeoutError:
            print("timeout", condition.locked())
    print(condition.locked())


asyncio.run(main())
