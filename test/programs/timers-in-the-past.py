# Timers of the past are due in the next iteration, the oldest deadline first, before those of now.
import asyncio


def ring(name):
    print("ring", name, asyncio.get_running_loop().time())


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(3)
    now = loop.time()
    loop.call_later(0, ring, "now")
    loop.call_at(now - 1, ring, "a second ago")
    loop.call_later(-2, ring, "two seconds ago")
    handle = loop.call_at(0, ring, "the beginning")
    loop.call_soon(ring, "soon")
    print(handle.when(), handle.when() < now)
    await asyncio.sleep(0)
    print("one turn later")
    await asyncio.sleep(0)
    print("two turns later")


asyncio.run(main())
