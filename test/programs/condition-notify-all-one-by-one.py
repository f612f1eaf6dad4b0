# notify_all wakes everybody, but each goes on only when it has the lock: one after the other.
import asyncio


async def visitor(door, name):
    async with door:
        await door.wait()
        print(name, "comes in at", asyncio.get_running_loop().time())
        await asyncio.sleep(1)
    print(name, "is through")


async def main():
    door = asyncio.Condition()
    visitors = [asyncio.create_task(visitor(door, name)) for name in ("ada", "ben", "cleo")]
    await asyncio.sleep(1)
    async with door:
        door.notify_all()
        print("told", repr(door)[-21:])
        await asyncio.sleep(1)
        print("they wait for the lock now", repr(door)[-9:])
    await asyncio.gather(*visitors)
    print(door.locked())


asyncio.run(main())
