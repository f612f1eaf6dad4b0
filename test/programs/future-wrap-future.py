# wrap_future ties a pool's future to the loop's; ensure_future leaves futures as they are.
import asyncio
import concurrent.futures


async def main():
    source = concurrent.futures.Future()
    future = asyncio.wrap_future(source)
    print(asyncio.wrap_future(future) is future, asyncio.ensure_future(future) is future)
    source.set_running_or_notify_cancel()
    source.set_result("from the pool")
    print(await future)
    other = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(other)
    wrapped.cancel()
    await asyncio.sleep(0)
    print(other.cancelled())


asyncio.run(main())
