# A left-over task that swallows its cancellation is waited for.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        await asyncio.sleep(2)
        print("stubborn ends")


async def main():
    asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    print("main ends")


asyncio.run(main())
print("after run")
