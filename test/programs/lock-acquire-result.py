# acquire gives True; the context manager gives None.
import asyncio


async def main():
    lock = asyncio.Lock()
    print(await lock.acquire())
    lock.release()
    async with lock as value:
        print(value)
    try:
        asyncio.Lock(loop=None)
    except TypeError as error:
        print("no loop argument")


asyncio.run(main())
