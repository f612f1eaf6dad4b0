# StopIteration and StopAsyncIteration raised inside an async generator become RuntimeErrors.
import asyncio


async def raises(error):
    yield "first"
    raise error


async def collect(generator):
    items = []
    try:
        async for item in generator:
            items.append(item)
    except Exception as error:
        return items, type(error).__name__, str(error), type(error.__cause__).__name__
    return items


async def returns_early():
    yield 1
    return
    yield 2


async def main():
    for error in (StopIteration(1), StopAsyncIteration(2), GeneratorExit(), ValueError("plain")):
        try:
            print(await collect(raises(error)))
        except GeneratorExit as exit:
            print("GeneratorExit goes through", exit.args)
    print(await collect(returns_early()))


asyncio.run(main())
