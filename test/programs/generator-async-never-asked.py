# What anext and asend give is reported like a coroutine when nobody awaits it.
import asyncio


async def numbers():
    yield 1
    yield 2


async def main():
    generator = numbers()
    anext(generator)
    generator.asend(None)
    print(await anext(generator))
    kept = anext(generator, "default")
    del kept
    generator.aclose()
    print("still open:", await anext(generator))
    await generator.aclose()


asyncio.run(main())
