# A limit over a barrier's wait takes one away; the barrier is whole and needs one more again.
import asyncio


async def hiker(bus, name, patience):
    try:
        async with asyncio.timeout(patience):
            await bus.wait()
        print(name, "rides at", asyncio.get_running_loop().time())
    except TimeoutError:
        print(name, "walks,", bus.n_waiting, "left")


async def main():
    bus = asyncio.Barrier(2)
    await hiker(bus, "alone", 1)
    async with asyncio.TaskGroup() as group:
        group.create_task(hiker(bus, "hasty", 2))
        await asyncio.sleep(3)
        group.create_task(hiker(bus, "slow", 9))
        await asyncio.sleep(1)
        print("broken", bus.broken, "waiting", bus.n_waiting)
        group.create_task(hiker(bus, "slower", 9))


asyncio.run(main())
