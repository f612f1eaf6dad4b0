# A deadline that has passed cancels at the next await, not before.
import asyncio


async def main():
    try:
        async with asyncio.timeout_at(-1):
            print("begins")
            await asyncio.sleep(1)
            print("not reached")
    except TimeoutError:
        print("timeout", asyncio.get_running_loop().time())


asyncio.run(main())
