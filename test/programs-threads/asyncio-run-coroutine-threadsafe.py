# A thread has a coroutine run in a loop, and waits for it, or does not.
import asyncio, threading, time
from concurrent.futures import CancelledError, TimeoutError

async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return name
    except asyncio.CancelledError:
        print(name, "was cancelled")
        raise

async def fails():
    raise KeyError("key")

async def cancels_itself():
    asyncio.current_task().cancel()
    await asyncio.sleep(1)

def outside(loop):
    submit = lambda coroutine: asyncio.run_coroutine_threadsafe(coroutine, loop)
    future = submit(work("a", 0.1))
    print(type(future).__module__, future.done(), future.result(), future.done())
    try:
        submit(work("b", 5)).result(0.1)
    except TimeoutError:
        print("b takes too long, and goes on")
    slow = submit(work("c", 5))
    time.sleep(0.1)
    cancelled = slow.cancel()
    time.sleep(0.1)
    print(cancelled, slow.cancelled())
    try:
        slow.result()
    except CancelledError as error:
        print("c", type(error).__name__)
    try:
        submit(fails()).result()
    except KeyError as error:
        print("raised", error)
    try:
        submit(cancels_itself()).result()
    except CancelledError:
        print("it cancelled itself")
    try:
        submit(work)
    except TypeError as error:
        print(error)
    done = submit(work("d", 0.1))
    done.add_done_callback(lambda each: print("callback in", threading.current_thread().name, each.result()))
    time.sleep(0.2)
    several = [submit(work(number, 0.1)) for number in range(3)]
    print([each.result() for each in several])

async def main():
    await asyncio.to_thread(outside, asyncio.get_running_loop())
    print("left:", len(asyncio.all_tasks()) - 1)

asyncio.run(main())
