# A time limit over a gather cancels all that is gathered.
import asyncio


async def work(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
    return n


async def main():
    try:
        await asyncio.wait_for(asyncio.gather(work(1), work(5), work(6)), 3)
    except TimeoutError:
        print("timeout at", asyncio.get_running_loop().time())


asyncio.run(main())
