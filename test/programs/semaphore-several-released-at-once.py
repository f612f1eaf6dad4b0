# Several releases in one turn let in as many, in their order; until they have run the semaphore counts as taken.
import asyncio


async def car(park, name):
    await park.acquire()
    print(name, "parks", park.locked())


async def main():
    park = asyncio.Semaphore(0)
    cars = [asyncio.create_task(car(park, name)) for name in ("mini", "van", "bus", "bike")]
    await asyncio.sleep(1)
    for _ in range(3):
        park.release()
    print("three places", park.locked(), repr(park)[-21:])
    await asyncio.sleep(1)
    print([task.done() for task in cars])
    park.release()
    park.release()
    await asyncio.sleep(1)
    print(park.locked(), repr(park)[-19:])


asyncio.run(main())
