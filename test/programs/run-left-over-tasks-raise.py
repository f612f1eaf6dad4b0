# A left-over task that fails while it is cancelled is reported by run.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        raise ValueError("while cancelled")


async def main():
    asyncio.create_task(stubborn(), name="stubborn")
    await asyncio.sleep(1)
    print("main ends")


asyncio.run(main())
