# Async comprehensions: nested, with conditions that await, over generators of generators; generator expressions are lazy.
import asyncio


async def count(limit, step=1):
    for n in range(0, limit, step):
        await asyncio.sleep(0)
        yield n


async def is_even(n):
    await asyncio.sleep(0)
    return n % 2 == 0


async def main():
    print([n async for n in count(6) if await is_even(n)])
    print({n: await is_even(n) async for n in count(3)})
    print([[m async for m in count(n)] async for n in count(4)])
    print([(n, m) async for n in count(2) for m in "ab"])
    print({n % 3 async for n in count(7)})
    lazy = (n * n async for n in count(4))
    print(type(lazy).__name__, await anext(lazy), await anext(lazy), [n async for n in lazy])
    awaiting = (await is_even(n) for n in range(3))
    print(type(awaiting).__name__, [flag async for flag in awaiting])
    try:
        print([n for n in count(2)])
    except TypeError as error:
        print(error)
    try:
        print([n async for n in range(2)])
    except TypeError as error:
        print(error)


asyncio.run(main())
