# Blocking functions run beside the loop, with the task's context.
import asyncio, contextvars, threading, time

user = contextvars.ContextVar("user", default="nobody")

def blocking(seconds):
    time.sleep(seconds)
    print("slept", seconds, threading.current_thread().name, user.get())
    user.set("changed")
    return seconds

async def ticker():
    for number in range(4):
        await asyncio.sleep(0.3)
        print("tick", number)

async def main():
    user.set("ada")
    task = asyncio.create_task(ticker())
    print(await asyncio.gather(asyncio.to_thread(blocking, 0.75), asyncio.to_thread(blocking, 0.45)))
    print(user.get())
    print(await asyncio.get_running_loop().run_in_executor(None, blocking, 0.03))
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as error:
        print(error)
    await task

asyncio.run(main())
print([thread.name for thread in threading.enumerate()])
