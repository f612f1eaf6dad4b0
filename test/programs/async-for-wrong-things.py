# async for wants __aiter__, whose result wants __anext__, whose result can be awaited.
import asyncio


class NoAnext:
    def __aiter__(self):
        return self


class AiterIsCoroutine:
    async def __aiter__(self):
        return self


class PlainAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class EndsAtOnce:
    def __aiter__(self):
        return self

    def __anext__(self):
        raise StopAsyncIteration


async def main():
    for thing in ([1, 2], NoAnext(), PlainAnext(), EndsAtOnce(), AiterIsCoroutine()):
        try:
            async for item in thing:
                print("item", item)
            print(type(thing).__name__, "ended")
        except TypeError as error:
            print(type(thing).__name__, error, "|", repr(error.__cause__))


asyncio.run(main())
