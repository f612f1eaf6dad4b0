# Cancelling the gather cancels all of its children.
import asyncio


async def work(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled", name)
        raise


async def main():
    both = asyncio.gather(work("a"), work("b"))
    await asyncio.sleep(1)
    print(both.cancel(), both.cancelled())
    try:
        await both
    except asyncio.CancelledError:
        print("gather cancelled", both.cancelled(), both.done())


asyncio.run(main())
