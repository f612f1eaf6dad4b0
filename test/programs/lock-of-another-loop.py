# A lock that was waited for in one loop cannot be waited for in another.
import asyncio

lock = asyncio.Lock()


async def work():
    async with lock:
        await asyncio.sleep(1)


async def two():
    await asyncio.gather(work(), work())


asyncio.run(two())
try:
    asyncio.run(two())
except RuntimeError as error:
    print(str(error).partition("> ")[2])
