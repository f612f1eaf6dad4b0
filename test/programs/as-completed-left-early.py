# Leaving as_completed early leaves the rest running.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    print("finished", n)
    return n


async def main():
    for next_one in asyncio.as_completed([work(1), work(2)]):
        print("first", await next_one)
        break
    await asyncio.sleep(2)


asyncio.run(main())
