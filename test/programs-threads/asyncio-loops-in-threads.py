# Several loops in several threads: each thread has its own, and none by itself.
import asyncio, threading, time

results = {}

async def work(name, seconds):
    await asyncio.sleep(seconds)
    results[name] = asyncio.get_running_loop(), threading.current_thread().name
    return name

def run(name, seconds):
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)
    print(asyncio.run(work(name, seconds)))

threads = []
for name, seconds in (("a", 0.3), ("b", 0.2)):
    threads.append(threading.Thread(target=run, args=(name, seconds), name=f"thread {name}"))
    threads[-1].start()
    time.sleep(0.02)
print(asyncio.run(work("main", 0.1)))
for thread in threads:
    thread.join()
print(len({loop for loop, _ in results.values()}), [name for _, name in results.values()], all(loop.is_closed() for loop, _ in results.values()))

def own():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    print(asyncio.get_event_loop() is loop, loop.run_until_complete(work("own", 0)))
    loop.close()

thread = threading.Thread(target=own)
thread.start()
thread.join()
