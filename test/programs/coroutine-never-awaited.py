# A coroutine object that is dropped un-awaited warns at the statement that drops it.
import asyncio


async def work():
    print("never")


async def main():
    work()
    coroutine = work()
    coroutine = None
    print("main")


asyncio.run(main())
