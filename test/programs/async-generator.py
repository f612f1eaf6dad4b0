# An async generator awaits between its yields; its finally runs when it is closed.
import asyncio


async def ticks(n):
    try:
        for i in range(n):
            await asyncio.sleep(1)
            got = yield i
            if got:
                print("got", got)
    finally:
        print("ticks end")


async def main():
    async for i in ticks(2):
        print(i)
    generator = ticks(5)
    print(await anext(generator))
    print(await generator.asend("hello"))
    await generator.aclose()
    try:
        await anext(generator)
    except StopAsyncIteration:
        print("closed")
    print(await anext(generator, "default"))


asyncio.run(main())
