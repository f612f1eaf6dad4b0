# as_completed gives things as they finish; equal times keep their order of finishing.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    for next_one in asyncio.as_completed([work(3), work(1), work(2), work(1)]):
        print(await next_one, asyncio.get_running_loop().time())


asyncio.run(main())
