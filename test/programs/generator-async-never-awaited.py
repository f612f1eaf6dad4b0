# What asend(), athrow() and aclose() give must be awaited; who drops it hears so, with the name of the generator.
import asyncio


class Numbers:
    async def generator(self):
        try:
            yield 1
            yield 2
        finally:
            print("tidies up")


async def in_a_function(numbers):
    left = numbers.aclose()
    print("leaves")


async def main():
    numbers = Numbers().generator()
    numbers.asend(None)
    print("nothing has begun")
    numbers.__anext__()
    numbers.athrow(ValueError("never thrown"))
    print(await anext(numbers))
    step = numbers.asend(None)
    print("kept", type(step).__name__)
    step = None
    print("dropped")
    anext(numbers)
    anext(numbers, "default")
    await in_a_function(numbers)
    closed = numbers.asend(None)
    closed.close()
    closed = None
    print("closed by hand")
    thrown = numbers.__anext__()
    try:
        thrown.throw(KeyError("by hand"))
    except KeyError as error:
        print("thrown", error)
    numbers.aclose()
    async for number in Numbers().generator():
        print("loop", number)
    again = Numbers().generator()
    print(await anext(again))
    task = asyncio.create_task(again.aclose())
    print(task)
    await task
    print(task)


asyncio.run(main())
