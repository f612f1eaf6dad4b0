# anext takes a default, which it gives at the end of the iteration instead of raising.
import asyncio


async def numbers(count):
    for n in range(count):
        await asyncio.sleep(0)
        yield n


class Fails:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise ValueError("no items today")


async def main():
    generator = numbers(1)
    print(await anext(generator, "none"), await anext(generator, "none"), await anext(generator, None))
    try:
        await anext(generator)
    except StopAsyncIteration as error:
        print("StopAsyncIteration", error.args)
    try:
        await anext(Fails(), "default")
    except ValueError as error:
        print(error)
    for wrong in ([1], 5):
        try:
            await anext(wrong, "default")
        except TypeError as error:
            print(error)
    print(await asyncio.wait_for(anext(numbers(1)), 1))


asyncio.run(main())
