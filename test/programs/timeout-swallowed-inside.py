# A block that swallows the cancellation of its timeout still raises TimeoutError at its end.
import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("swallowed")
            print("block ends")
    except TimeoutError:
        print("timeout", asyncio.current_task().cancelling())
    else:
        print("no timeout", asyncio.current_task().cancelling())


asyncio.run(main())
