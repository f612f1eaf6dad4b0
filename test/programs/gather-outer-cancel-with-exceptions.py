# Cancelling the gather itself cancels all children, return_exceptions or not.
import asyncio


async def work(name):
    try:
        await asyncio.sleep(5)
    finally:
        print(name, "ends")


async def main():
    future = asyncio.gather(work("a"), work("b"), return_exceptions=True)
    await asyncio.sleep(1)
    print(future.cancel(), future.cancelled())
    try:
        await future
    except asyncio.CancelledError:
        print("cancelled", future.cancelled())


asyncio.run(main())
