# The default executor, one's own, and one that is shut down.
import asyncio, threading, time
from concurrent.futures import ThreadPoolExecutor

def where():
    return threading.current_thread().name

async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, where), await asyncio.to_thread(where))
    with ThreadPoolExecutor(2, "own") as pool:
        print(await loop.run_in_executor(pool, where))
        future = loop.run_in_executor(pool, time.sleep, 0.1)
        print(type(future).__name__, future.done(), await future, future.done())
    try:
        await loop.run_in_executor(pool, where)
    except RuntimeError as error:
        print(error)
    loop.set_default_executor(ThreadPoolExecutor(1, "mine"))
    print(await loop.run_in_executor(None, where), await asyncio.to_thread(where))
    for wrong in (3, "pool"):
        try:
            loop.set_default_executor(wrong)
        except TypeError as error:
            print(error)
    async def coroutine():
        pass
    try:
        await loop.run_in_executor(None, int, "x")
    except ValueError as error:
        print(error)
    await loop.shutdown_default_executor()
    try:
        await asyncio.to_thread(where)
    except RuntimeError as error:
        print(error)
    print("end of main")

asyncio.run(main())
