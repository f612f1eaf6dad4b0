# A party that is cancelled at the moment the barrier gets full is cancelled; the others go through, and the barrier fills anew.
import asyncio


async def party(barrier, name):
    try:
        print(name, "goes through as", await barrier.wait())
    except asyncio.CancelledError:
        print(name, "is cancelled", repr(barrier)[-25:])
        raise


async def main():
    barrier = asyncio.Barrier(3)
    early = [asyncio.create_task(party(barrier, name)) for name in ("one", "two")]
    await asyncio.sleep(1)
    await party(barrier, "three")
    early[0].cancel()
    print("full", barrier.n_waiting)
    await asyncio.wait(early)
    print([task.cancelled() for task in early], barrier.broken, barrier.n_waiting)
    await asyncio.gather(*(party(barrier, name) for name in ("four", "five", "six")))


asyncio.run(main())
