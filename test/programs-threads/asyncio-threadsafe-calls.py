# `call_soon_threadsafe` wakes a loop that waits; `call_soon` is for the loop's own thread.
import asyncio, threading, time

async def main():
    loop = asyncio.get_running_loop()
    event, log = asyncio.Event(), []

    def from_thread():
        time.sleep(0.2)
        handle = loop.call_soon_threadsafe(log.append, "first")
        cancelled = loop.call_soon_threadsafe(log.append, "cancelled")
        cancelled.cancel()
        print(isinstance(handle, asyncio.Handle), cancelled.cancelled())
        loop.call_soon_threadsafe(event.set)

    threading.Thread(target=from_thread).start()
    start = loop.time()
    await event.wait()
    print(log, round(loop.time() - start, 1))

    # One that is not told safely is seen when something else wakes the loop.
    future = loop.create_future()
    threading.Timer(0.1, future.set_result, ("unsafe",)).start()
    waker = loop.call_later(0.4, lambda: None)
    print(await future, 0.35 < loop.time() - start - 0.2)

    queue = asyncio.Queue()

    def producer():
        for number in range(3):
            time.sleep(0.05)
            loop.call_soon_threadsafe(queue.put_nowait, number)
        loop.call_soon_threadsafe(queue.shutdown)

    threading.Thread(target=producer).start()
    try:
        while True:
            print("got", await queue.get())
    except asyncio.QueueShutDown:
        print("all")
    return loop

loop = asyncio.run(main())
for late in (loop.call_soon_threadsafe, loop.call_soon):
    try:
        late(print, "never")
    except RuntimeError as error:
        print(error)
