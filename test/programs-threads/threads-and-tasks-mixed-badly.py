# What goes wrong when threads and tasks are mixed: a blocked loop, a future set from the wrong thread, a loop used from outside.
import asyncio
import threading
import time


async def heartbeat(beats):
    while True:
        beats.append(asyncio.get_running_loop().time())
        await asyncio.sleep(0.1)


async def blocking(beats):
    """time.sleep in a task: nobody else goes on."""
    before = len(beats)
    time.sleep(0.35)
    print("beats while the loop was blocked:", len(beats) - before)


async def beside(beats):
    """The same in a thread: everybody goes on."""
    before = len(beats)
    await asyncio.to_thread(time.sleep, 0.35)
    print("beats while a thread slept:", len(beats) - before)


async def set_from_thread():
    """A future is no thread's business: the loop does not notice before something else wakes it."""
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def well():
        time.sleep(0.1)
        loop.call_soon_threadsafe(future.set_result, "told safely")

    threading.Thread(target=well).start()
    print(await future)


def outside(loop):
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        print("in the other thread:", error)
    coroutine = asyncio.sleep(0)
    try:
        loop.run_until_complete(coroutine)
    except RuntimeError as error:
        print("in the other thread:", error)
    coroutine.close()


async def deadlock_avoided():
    """Waiting in the loop's thread for what only the loop can do: only a limit helps."""
    async def work():
        return "never in time"

    future = asyncio.run_coroutine_threadsafe(work(), asyncio.get_running_loop())
    try:
        future.result(timeout=0.1)
    except TimeoutError:
        print("the loop cannot run while its thread waits for it")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(future.done())


async def main():
    beats = []
    beating = asyncio.create_task(heartbeat(beats))
    await asyncio.sleep(0)
    await blocking(beats)
    await beside(beats)
    await set_from_thread()
    thread = threading.Thread(target=outside, args=(asyncio.get_running_loop(),))
    thread.start()
    await asyncio.to_thread(thread.join)
    await deadlock_avoided()
    beating.cancel()


asyncio.run(main())
