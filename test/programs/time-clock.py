# All clocks are one: it starts at 0, moves when something is waited for, and stands still otherwise.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    print(loop.time(), time.monotonic(), time.perf_counter())
    await asyncio.sleep(1.5)
    print(loop.time(), time.monotonic(), time.perf_counter())
    time.sleep(0.25)
    print(loop.time(), time.monotonic(), time.perf_counter())


start = time.time()
asyncio.run(main())
print(f"{time.time() - start:.2f}")
