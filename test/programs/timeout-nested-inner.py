# The inner of two timeouts expires first; the outer goes on.
import asyncio


async def main():
    async with asyncio.timeout(5) as outer:
        try:
            async with asyncio.timeout(1) as inner:
                await asyncio.sleep(3)
        except TimeoutError:
            print("inner", inner.expired(), outer.expired())
        await asyncio.sleep(1)
        print("still inside", asyncio.get_running_loop().time())
    print(outer.expired())


asyncio.run(main())
