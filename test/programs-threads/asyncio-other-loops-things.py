# A primitive belongs to the loop that first waited with it.
import asyncio, threading

def attempt(coroutine):
    try:
        return asyncio.run(coroutine)
    except RuntimeError as error:
        return str(error).partition("<")[0] + str(error).rpartition(">")[2]

async def contend(lock):
    async with lock:
        task = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
    await task
    lock.release()
    return "two tasks, one lock"

async def wait(event):
    await asyncio.wait_for(event.wait(), 0.05)

lock, event, future = asyncio.Lock(), asyncio.Event(), []

async def make():
    future.append(asyncio.get_running_loop().create_future())

async def foreign():
    await future[0]

print(attempt(contend(lock)))
print(attempt(contend(lock)))
attempt(make())
print(attempt(foreign()))

async def from_thread():
    loop_lock = asyncio.Lock()
    await loop_lock.acquire()
    waiting = asyncio.create_task(loop_lock.acquire())
    await asyncio.sleep(0)
    result = await asyncio.to_thread(attempt, loop_lock.acquire())
    loop_lock.release()
    await waiting
    return result

print(attempt(from_thread()))
