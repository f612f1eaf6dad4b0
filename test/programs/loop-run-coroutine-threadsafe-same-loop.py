# run_coroutine_threadsafe from the loop's own thread: the task begins an iteration later, and both futures are tied.
import asyncio
import concurrent.futures


async def work(value):
    if value is None:
        raise LookupError("nothing")
    await asyncio.sleep(1)
    return value


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(work("result"), loop)
    print(type(future).__module__, type(future).__name__, future.done())
    print(await asyncio.wrap_future(future), future.result())
    failing = asyncio.run_coroutine_threadsafe(work(None), loop)
    await asyncio.sleep(0.5)
    print(failing.done(), repr(failing.exception()))
    cancelled = asyncio.run_coroutine_threadsafe(work("never"), loop)
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()), cancelled.cancel(), cancelled.cancelled())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()))
    try:
        asyncio.run_coroutine_threadsafe(work, loop)
    except TypeError as error:
        print(error)
    try:
        future.set_result(2)
    except concurrent.futures.InvalidStateError as error:
        print(str(error).split(":")[0])


asyncio.run(main())
