# What a future's repr says.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future)
    future.set_result([1, 2])
    print(future)
    failed = loop.create_future()
    failed.set_exception(ValueError("v"))
    print(failed, failed.exception())
    lost = loop.create_future()
    lost.cancel()
    print(lost)


asyncio.run(main())
