# A holder of a semaphore that is cancelled gives its place back on the way out, to the one who waits longest.
import asyncio


async def diver(tanks, name, seconds):
    async with tanks:
        print(name, "dives at", asyncio.get_running_loop().time())
        try:
            await asyncio.sleep(seconds)
        finally:
            print(name, "surfaces at", asyncio.get_running_loop().time())


async def main():
    tanks = asyncio.BoundedSemaphore(2)
    divers = [asyncio.create_task(diver(tanks, name, seconds)) for name, seconds in (("ann", 9), ("bob", 5), ("cid", 1), ("dot", 1))]
    await asyncio.sleep(1)
    divers[0].cancel()
    divers[2].cancel()
    print([type(result).__name__ for result in await asyncio.gather(*divers, return_exceptions=True)])
    print(tanks.locked(), repr(tanks)[-20:])


asyncio.run(main())
