# Cancelling one who waits at a barrier does not break it.
import asyncio


async def main():
    barrier = asyncio.Barrier(2)
    task = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(barrier.broken, barrier.n_waiting)
    results = await asyncio.gather(barrier.wait(), barrier.wait())
    print(sorted(results))


asyncio.run(main())
