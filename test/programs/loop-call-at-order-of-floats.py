# Timers are ordered by their exact times; equal ones keep the order in which they were armed, call_at or call_later.
import asyncio


def ring(name):
    print(f"{asyncio.get_running_loop().time():.3f}", name)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.3, ring, "0.3 later")
    loop.call_at(0.1 + 0.2, ring, "0.1 + 0.2 at")
    loop.call_at(0.3, ring, "0.3 at")
    loop.call_later(0.25, ring, "a quarter later")
    loop.call_at(0.25, ring, "a quarter at")
    loop.call_at(1, ring, "whole number")
    loop.call_at(True, ring, "true is one")
    await asyncio.sleep(0.999)
    ring("main")
    await asyncio.sleep(0.001)
    ring("main again")


asyncio.run(main())
