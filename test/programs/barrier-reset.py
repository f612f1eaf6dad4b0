# reset sends those who wait away with BrokenBarrierError; the barrier can be used again.
import asyncio


async def member(name, barrier):
    try:
        await barrier.wait()
        print(name, "passed")
    except asyncio.BrokenBarrierError as error:
        print(name, "broken", error)


async def main():
    barrier = asyncio.Barrier(2)
    task = asyncio.create_task(member("a", barrier))
    await asyncio.sleep(0)
    await barrier.reset()
    await task
    print(barrier.broken)
    await asyncio.gather(member("b", barrier), member("c", barrier))


asyncio.run(main())
