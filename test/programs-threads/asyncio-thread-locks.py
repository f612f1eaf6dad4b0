# A lock of threads blocks the loop when a task waits for it; in a thread it does not.
import asyncio, threading, time

async def ticker(log):
    while True:
        log.append(asyncio.get_running_loop().time())
        await asyncio.sleep(0.1)

def holds(lock, seconds):
    with lock:
        time.sleep(seconds)

async def main():
    lock, log = threading.Lock(), []
    ticking = asyncio.create_task(ticker(log))
    await asyncio.sleep(0)
    threading.Thread(target=holds, args=(lock, 0.35)).start()
    before = len(log)
    with lock:
        print("ticks while the loop was blocked:", len(log) - before)
    threading.Thread(target=holds, args=(lock, 0.35)).start()
    before = len(log)
    await asyncio.to_thread(lock.acquire)
    print("ticks while a thread waited:", len(log) - before)
    lock.release()
    done = threading.Event()
    asyncio.get_running_loop().call_later(0.1, done.set)
    print(done.wait(0.25), await asyncio.to_thread(done.wait, 2))
    ticking.cancel()

asyncio.run(main())
