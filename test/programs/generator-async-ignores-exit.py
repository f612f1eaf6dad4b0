# An async generator that yields while it is closed is told off.
import asyncio


async def clingy():
    try:
        yield 1
        yield 2
    finally:
        yield "one more thing"


async def swallows():
    while True:
        try:
            yield "item"
        except GeneratorExit:
            print("no, thank you")
            return


async def main():
    generator = clingy()
    print(await anext(generator))
    try:
        await generator.aclose()
    except RuntimeError as error:
        print(error)
    print(await anext(generator, "over"))
    polite = swallows()
    print(await anext(polite), await polite.aclose(), await anext(polite, "over"))
    other = clingy()
    await anext(other)
    print(await other.athrow(KeyError("x")))
    try:
        await anext(other)
    except KeyError as error:
        print("KeyError", error)


asyncio.run(main())
