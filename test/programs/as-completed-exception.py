# An exception comes out where its result would, and iteration can go on.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    for coroutine in asyncio.as_completed([work(n) for n in (3, 2, 1)]):
        try:
            print(await coroutine)
        except ValueError as error:
            print("failed", error)


asyncio.run(main())
