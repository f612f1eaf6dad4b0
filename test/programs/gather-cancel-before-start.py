# A gather that is cancelled before its children have begun: they never run.
import asyncio


async def work(n):
    print("never", n)


async def main():
    future = asyncio.gather(work(1), work(2))
    future.cancel()
    try:
        await future
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
