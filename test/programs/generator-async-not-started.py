# An async generator that has not begun: it takes only None, can be closed without running, and raises what is thrown.
import asyncio


async def numbers():
    print("begins")
    try:
        yield 1
    finally:
        print("finally")


async def attempt(awaitable):
    try:
        return await awaitable
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


async def main():
    print(await attempt(numbers().asend("too early")))
    closed = numbers()
    print(await attempt(closed.aclose()), await attempt(anext(closed)), await attempt(closed.aclose()))
    thrown = numbers()
    print(await attempt(thrown.athrow(KeyError("thrown"))), "|", await attempt(anext(thrown)))
    begun = numbers()
    print(await attempt(begun.asend(None)), await attempt(begun.asend("taken")))
    over = numbers()
    print([n async for n in over], await attempt(over.asend(1)), await attempt(over.athrow(ValueError("late"))))


asyncio.run(main())
