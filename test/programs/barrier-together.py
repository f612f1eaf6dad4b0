# A barrier holds tasks until there are enough, then lets them go on together, each with its number, and fills anew.
import asyncio


async def work(barrier, name, seconds):
    await asyncio.sleep(seconds)
    for _ in range(2):
        print(name, "comes", barrier.n_waiting)
        number = await barrier.wait()
        print(name, "goes on as", number, "at", asyncio.get_running_loop().time())


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(work(barrier, name, seconds) for name, seconds in (("a", 2), ("b", 1), ("c", 3))))
    print(barrier.parties, barrier.broken, repr(barrier)[-22:])


asyncio.run(main())
