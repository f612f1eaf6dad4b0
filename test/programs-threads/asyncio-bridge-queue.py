# A synchronous producer and an asynchronous consumer, with back-pressure through `run_coroutine_threadsafe`.
import asyncio, threading, time

def producer(loop, queue):
    for number in range(4):
        asyncio.run_coroutine_threadsafe(queue.put(number), loop).result()
        log.append(f"put {number}")
    asyncio.run_coroutine_threadsafe(queue.put(None), loop).result()

log = []

async def main():
    queue = asyncio.Queue(maxsize=1)
    thread = threading.Thread(target=producer, args=(asyncio.get_running_loop(), queue))
    thread.start()
    await asyncio.sleep(0.1)
    print(log)
    while (item := await queue.get()) is not None:
        await asyncio.sleep(0.1)
        print("got", item, log)
    await asyncio.to_thread(thread.join)

asyncio.run(main())
