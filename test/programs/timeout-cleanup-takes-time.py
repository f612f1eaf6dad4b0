# A cleanup that awaits inside the block runs on after the deadline; TimeoutError comes when it is over.
import asyncio


async def save(name, seconds):
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print(name, "is interrupted at", asyncio.get_running_loop().time())
        await asyncio.sleep(seconds)
        print(name, "is tidy at", asyncio.get_running_loop().time())
        raise


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as limit:
            await save("draft", 2)
    except TimeoutError as error:
        print(repr(error.__cause__), limit.expired(), loop.time())
    try:
        async with asyncio.timeout(3):
            async with asyncio.timeout(1) as inner:
                await save("letter", 5)
    except TimeoutError:
        print("at", loop.time(), "inner expired", inner.expired())


asyncio.run(main())
