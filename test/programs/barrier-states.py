# A barrier's numbers and repr while it fills and drains.
import asyncio


async def member(barrier):
    return await barrier.wait()


async def main():
    barrier = asyncio.Barrier(3)
    text = repr(barrier)
    print(text[text.index("["):], barrier.parties, barrier.n_waiting, barrier.broken)
    tasks = [asyncio.create_task(member(barrier)) for _ in range(2)]
    await asyncio.sleep(0)
    text = repr(barrier)
    print(text[text.index("["):], barrier.n_waiting)
    print(await barrier.wait(), sorted(await asyncio.gather(*tasks)))
    print(barrier.n_waiting)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())
