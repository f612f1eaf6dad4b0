# as_completed in a plain for loop gives coroutines that return results in order of completion.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    for coroutine in asyncio.as_completed([work(3), work(1), work(2)]):
        print(asyncio.iscoroutine(coroutine), await coroutine)


asyncio.run(main())
