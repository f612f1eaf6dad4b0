# Cancelling who waits for a thread does not stop the thread; the end of `run` waits for it.
import asyncio, threading, time

def blocking(name, seconds):
    time.sleep(seconds)
    print(name, "ends in", threading.current_thread().name)
    return name

async def main():
    task = asyncio.create_task(asyncio.to_thread(blocking, "first", 0.3))
    await asyncio.sleep(0.1)
    print(task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled, the thread goes on")
    await asyncio.sleep(0.3)
    try:
        async with asyncio.timeout(0.1):
            await asyncio.to_thread(blocking, "second", 0.3)
    except TimeoutError:
        print("timeout, the thread goes on")
    future = asyncio.get_running_loop().run_in_executor(None, blocking, "third", 0.5)
    shielded = asyncio.shield(future)
    shielded.cancel()
    await asyncio.sleep(0)
    print(future.done(), future.cancelled(), shielded.cancelled())
    asyncio.create_task(asyncio.to_thread(blocking, "fourth", 0.7))
    await asyncio.sleep(0)
    print("end of main")

start = time.monotonic()
asyncio.run(main())
print("run is over after", round(time.monotonic() - start, 1))
