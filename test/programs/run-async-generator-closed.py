# asyncio.run closes async generators that are still suspended.
import asyncio

kept = []


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(1)
        print("closed at", asyncio.get_running_loop().time())


async def main():
    generator = numbers()
    kept.append(generator)
    print(await anext(generator))


asyncio.run(main())
print("after run")
