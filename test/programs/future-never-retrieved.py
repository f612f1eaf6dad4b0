# A future with an exception that nobody looked at is reported when it is dropped.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError("unseen"))
    del future
    print("dropped")


asyncio.run(main())
