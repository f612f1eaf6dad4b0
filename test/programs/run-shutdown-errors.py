# What fails while asyncio.run cancels what is left is reported.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(9)
    finally:
        raise RuntimeError("in the cleaning up")


async def main():
    asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    print("main ends")


asyncio.run(main())
