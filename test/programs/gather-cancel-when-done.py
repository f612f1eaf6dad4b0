# Cancelling a finished gather says False and changes nothing.
import asyncio


async def main():
    future = asyncio.gather(asyncio.sleep(1, "x"))
    await future
    print(future.cancel(), future.cancelled(), future.result())
    empty = asyncio.gather()
    print(empty.done(), await empty)


asyncio.run(main())
