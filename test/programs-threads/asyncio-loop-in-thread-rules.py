# A loop in a thread of its own, for a program that is otherwise synchronous.
import asyncio, threading, time

class Background:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.run, name="background")
        self.thread.start()

    def run(self):
        asyncio.set_event_loop(self.loop)
        try:
            self.loop.run_forever()
        finally:
            tasks = asyncio.all_tasks(self.loop)
            print("left over:", len(tasks))
            for task in tasks:
                task.cancel()
            self.loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
            self.loop.close()

    def call(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result()

    def close(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()

async def work(seconds):
    await asyncio.sleep(seconds)
    return threading.current_thread().name

async def forever():
    while True:
        await asyncio.sleep(0.1)

background = Background()
print(background.call(work(0.1)))
asyncio.run_coroutine_threadsafe(forever(), background.loop)
time.sleep(0.15)
print(background.loop.is_running())
try:
    background.loop.close()
except RuntimeError as error:
    print(error)
background.close()
print(background.loop.is_running(), background.loop.is_closed())
