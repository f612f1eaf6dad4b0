# async with wants __aenter__ and __aexit__, both of which give something to await.
import asyncio
import contextlib


class OnlySync:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return None


class OnlyEnter:
    async def __aenter__(self):
        return self


class PlainEnter:
    def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        print("leaves")


class PlainExit:
    async def __aenter__(self):
        return self

    def __aexit__(self, *details):
        return None


async def main():
    for manager in (5, OnlySync(), OnlyEnter(), PlainEnter(), PlainExit(), contextlib.nullcontext("n"), asyncio.sleep):
        try:
            async with manager as value:
                print("inside", type(value).__name__)
        except TypeError as error:
            print(type(manager).__name__, error)
    try:
        with asyncio.Lock():
            print("never")
    except TypeError as error:
        print(error)


asyncio.run(main())
