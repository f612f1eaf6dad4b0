# An exception can be thrown into an async generator.
import asyncio


async def numbers():
    n = 0
    while True:
        try:
            n += 1
            yield n
        except ValueError as error:
            print("inside", error)


async def main():
    generator = numbers()
    print(await anext(generator))
    print(await generator.athrow(ValueError("v")))
    try:
        await generator.athrow(KeyError("k"))
    except KeyError as error:
        print("out again", error)


asyncio.run(main())
