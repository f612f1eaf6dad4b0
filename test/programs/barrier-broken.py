# Aborting or resetting a barrier sends those who wait away; a broken one stays broken until it is reset.
import asyncio


async def work(barrier, name):
    try:
        async with barrier:
            print(name, "goes on")
    except asyncio.BrokenBarrierError as error:
        print(name, error)


async def main():
    barrier = asyncio.Barrier(2)
    first = asyncio.create_task(work(barrier, "first"))
    await asyncio.sleep(1)
    await barrier.reset()
    await first
    second = asyncio.create_task(work(barrier, "second"))
    await asyncio.sleep(1)
    await barrier.abort()
    await second
    await work(barrier, "third")
    print(barrier.broken, repr(barrier)[-9:])
    await barrier.reset()
    await asyncio.gather(work(barrier, "fourth"), work(barrier, "fifth"))


asyncio.run(main())
