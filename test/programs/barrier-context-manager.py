# async with barrier waits and gives the position.
import asyncio


async def member(name, barrier):
    async with barrier as position:
        print(name, position)


async def main():
    barrier = asyncio.Barrier(2)
    async with asyncio.TaskGroup() as group:
        for name in "ab":
            group.create_task(member(name, barrier))
        await asyncio.sleep(1)
        for name in "cd":
            group.create_task(member(name, barrier))
    await barrier.abort()
    print(barrier.broken)
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        print(error)


asyncio.run(main())
