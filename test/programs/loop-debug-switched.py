# Debug mode can be switched while the loop runs; what is made meanwhile remembers where that was.
import asyncio
import sys


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), sys.get_coroutine_origin_tracking_depth())
    before = loop.create_future()
    loop.set_debug(True)
    print(loop.get_debug())
    during = loop.create_future()
    await asyncio.sleep(0)
    print(sys.get_coroutine_origin_tracking_depth() > 0)
    loop.set_debug(False)
    after = loop.create_future()
    await asyncio.sleep(0)
    print(sys.get_coroutine_origin_tracking_depth())
    print([future._source_traceback is not None for future in (before, during, after)])


asyncio.run(main())
