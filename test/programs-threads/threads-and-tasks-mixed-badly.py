"""Five ways to mix threads and tasks, four of them bad.

A heart beats every 0.1 s, as long as the loop can go on. A task that sleeps as threads do stops it; a thread that does
the same does not. A future is no thread's business, a loop runs in one thread only, and nobody may wait in the loop's own
thread for what only the loop can do."""
import asyncio
import threading
import time


async def heart(beats):
    while True:
        beats.append(asyncio.get_running_loop().time())
        await asyncio.sleep(0.1)


async def sleep_in_the_loop(beats):
    """Bad: nobody else can go on."""
    before = len(beats)
    time.sleep(0.35)
    print("beats while the loop was blocked:", len(beats) - before)


async def sleep_in_a_thread(beats):
    """Good: the loop goes on beside it."""
    before = len(beats)
    await asyncio.to_thread(time.sleep, 0.35)
    print("beats while a thread slept:", len(beats) - before)


async def future_from_a_thread(tell):
    """Bad, unless the loop is told: it sleeps on, and sees the result when something else wakes it."""
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def work():
        time.sleep(0.01)
        tell(loop, future, loop.time())

    threading.Thread(target=work).start()
    told = await future
    print("the loop noticed", "late" if loop.time() - told > 0.02 else "at once")


async def loop_in_another_thread():
    """Bad: a loop belongs to the thread that it runs in."""
    def work(loop):
        coroutine = asyncio.sleep(0)
        try:
            loop.run_until_complete(coroutine)
        except RuntimeError as error:
            print("in the other thread:", error)
        coroutine.close()

    await asyncio.to_thread(work, asyncio.get_running_loop())


async def wait_for_oneself():
    """Bad: it waits for a task, and so keeps that task from running. Only the limit ends it."""
    future = asyncio.run_coroutine_threadsafe(asyncio.sleep(0, "done"), asyncio.get_running_loop())
    try:
        future.result(timeout=0.1)
    except TimeoutError:
        print("nothing comes while one waits for it, in the loop's own thread")
    print("when the loop may go on:", await asyncio.wrap_future(future))


async def main():
    beats = []
    beating = asyncio.create_task(heart(beats))
    await asyncio.sleep(0)
    await sleep_in_the_loop(beats)
    await sleep_in_a_thread(beats)
    await future_from_a_thread(lambda loop, future, now: future.set_result(now))
    await future_from_a_thread(lambda loop, future, now: loop.call_soon_threadsafe(future.set_result, now))
    await loop_in_another_thread()
    await wait_for_oneself()
    beating.cancel()


asyncio.run(main())
