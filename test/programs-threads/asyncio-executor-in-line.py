# More jobs than threads stand in line; cancelling the wait cancels a job only while it stands there.
import asyncio, time
from concurrent.futures import ThreadPoolExecutor

def blocking(name, seconds):
    print(name, "begins")
    time.sleep(seconds)
    print(name, "ends")
    return name

async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        a = loop.run_in_executor(pool, blocking, "a", 0.2)
        b = loop.run_in_executor(pool, blocking, "b", 0.2)
        c = loop.run_in_executor(pool, blocking, "c", 0.2)
        await asyncio.sleep(0.1)
        print(b.cancel(), a.cancel())
        for future in (a, b, c):
            try:
                print(await future)
            except asyncio.CancelledError:
                print("cancelled")
    try:
        await asyncio.wait_for(asyncio.to_thread(blocking, "d", 0.3), 0.1)
    except TimeoutError:
        print("timeout")

asyncio.run(main())
print("end")
