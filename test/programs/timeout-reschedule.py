# A timeout can be moved, and armed later.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(1) as scope:
        await asyncio.sleep(0.5)
        scope.reschedule(loop.time() + 2)
        print(scope.when())
        await asyncio.sleep(1)
        print("still here", loop.time())
    try:
        async with asyncio.timeout(None) as scope:
            print(scope.when())
            await asyncio.sleep(1)
            scope.reschedule(loop.time() + 1)
            await asyncio.sleep(5)
    except TimeoutError:
        print("timeout", loop.time())


asyncio.run(main())
