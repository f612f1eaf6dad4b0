# The exception of a future is the same object each time it is raised.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    error = KeyError("k")
    future.set_exception(error)
    for _ in range(2):
        try:
            await future
        except KeyError as caught:
            print(caught is error)
    print(future.exception() is error)


asyncio.run(main())
