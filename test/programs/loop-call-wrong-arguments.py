# What cannot be called, coroutine functions and missing times are refused only where CPython does.
import asyncio


async def coro():
    pass


async def main():
    loop = asyncio.get_running_loop()
    for call in (lambda: loop.call_later(None, print), lambda: loop.call_at(None, print), lambda: loop.call_soon()):
        try:
            call()
        except TypeError as error:
            print(error)


asyncio.run(main())
