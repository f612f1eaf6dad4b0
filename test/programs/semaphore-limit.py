# A semaphore lets so many in; the others follow in their order, whenever one leaves.
import asyncio


async def work(semaphore, name, seconds):
    async with semaphore:
        print(name, "in at", asyncio.get_running_loop().time())
        await asyncio.sleep(seconds)


async def main():
    semaphore = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(work(semaphore, name, seconds)) for name, seconds in (("a", 3), ("b", 1), ("c", 1), ("d", 2))]
    await asyncio.sleep(0)
    print(semaphore.locked(), repr(semaphore)[-20:])
    await asyncio.gather(*tasks)
    print(semaphore.locked(), repr(semaphore)[-20:])


asyncio.run(main())
