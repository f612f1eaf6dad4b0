# A coroutine in a local variable is dropped when its function returns.
import asyncio


async def work(n):
    print("never", n)


def make():
    coroutine = work(1)
    print("made")


async def main():
    make()
    print("returned")


asyncio.run(main())
