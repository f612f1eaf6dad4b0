# Reprs of futures: pending, with callbacks, finished, failed, cancelled.
import asyncio


def told(future):
    pass


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future)
    for count in range(3):
        future.add_done_callback(told)
        print(future)
    future.set_result("x" * 100)
    print(future)
    failed = loop.create_future()
    failed.set_exception(ValueError("bad"))
    print(failed, failed.exception())
    cancelled = loop.create_future()
    cancelled.cancel("why")
    print(cancelled)
    listed = loop.create_future()
    listed.set_result(list(range(20)))
    print(listed)


asyncio.run(main())
