# A loop can run in another thread, and be stopped from the main one.
import asyncio, threading, time

async def work(name):
    for number in range(2):
        await asyncio.sleep(0.1)
        print(name, number)
    return name

def run():
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        print(error)
    print(asyncio.run(work("thread")))

thread = threading.Thread(target=run)
thread.start()
time.sleep(0.05)
asyncio.run(work("main"))
thread.join()

loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
print(asyncio.run_coroutine_threadsafe(work("called"), loop).result())
time.sleep(0.1)
loop.call_soon_threadsafe(loop.stop)
thread.join()
print(loop.is_running())
loop.close()
