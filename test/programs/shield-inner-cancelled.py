# Cancelling the inner task cancels the shield and who awaits it.
import asyncio


async def main():
    inner = asyncio.create_task(asyncio.sleep(5))
    asyncio.get_running_loop().call_later(1, inner.cancel, "inner")
    try:
        await asyncio.shield(inner)
    except asyncio.CancelledError as error:
        print("cancelled", error.args, asyncio.current_task().cancelling())


asyncio.run(main())
