# Comprehensions with async for and await.
import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(n):
    await asyncio.sleep(1)
    return n * 2


async def main():
    print([i async for i in numbers(4) if i % 2])
    print({i: i * i async for i in numbers(3)})
    print({i % 2 async for i in numbers(4)})
    print([await double(i) for i in range(3)])
    generator = (await double(i) for i in range(2))
    print([x async for x in generator], asyncio.get_running_loop().time())


asyncio.run(main())
