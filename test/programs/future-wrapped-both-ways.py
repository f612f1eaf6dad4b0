# wrap_future: results, errors and cancellations go over in both directions, each by a handle of its own.
import asyncio
import concurrent.futures


async def main():
    loop = asyncio.get_running_loop()
    pool_future = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(pool_future)
    print(asyncio.isfuture(wrapped), asyncio.wrap_future(wrapped) is wrapped)
    loop.call_later(1, pool_future.set_result, "from the pool")
    print(await wrapped, loop.time())
    failing = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(failing)
    failing.set_exception(OSError("disk"))
    print(wrapped.done())
    try:
        await wrapped
    except OSError as error:
        print(error, error is failing.exception())
    cancelled_here = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(cancelled_here)
    print(wrapped.cancel(), cancelled_here.cancelled())
    await asyncio.sleep(0)
    print(cancelled_here.cancelled())
    cancelled_there = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(cancelled_there)
    cancelled_there.cancel()
    try:
        await wrapped
    except asyncio.CancelledError:
        print("cancelled from the pool", cancelled_there.cancelled())
    try:
        asyncio.wrap_future("no future")
    except AssertionError as error:
        print(error)


asyncio.run(main())
