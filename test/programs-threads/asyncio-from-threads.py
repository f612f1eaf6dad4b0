# Threads hand work to a loop by call_soon_threadsafe and run_coroutine_threadsafe.
import asyncio, threading, time

async def answer(seconds):
    await asyncio.sleep(seconds)
    return f"after {seconds}"

async def fail():
    raise ValueError("in the loop")

def worker(loop, event):
    time.sleep(0.1)
    print(asyncio.run_coroutine_threadsafe(answer(0.1), loop).result())
    try:
        asyncio.run_coroutine_threadsafe(fail(), loop).result()
    except ValueError as error:
        print("raised", error)
    try:
        asyncio.run_coroutine_threadsafe(answer(5), loop).result(timeout=0.1)
    except TimeoutError:
        print("too slow")
    loop.call_soon_threadsafe(event.set)

async def main():
    event = asyncio.Event()
    thread = threading.Thread(target=worker, args=(asyncio.get_running_loop(), event))
    thread.start()
    await event.wait()
    print("event", len(asyncio.all_tasks()))
    await asyncio.to_thread(thread.join)

asyncio.run(main())
