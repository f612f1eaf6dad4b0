# Async generators that wrap others: items pass through one by one, and closing the outer leaves the inner to its end.
import asyncio


async def source():
    try:
        for n in range(6):
            await asyncio.sleep(0.5)
            yield n
    finally:
        print("source ends")


async def batched(items, size):
    batch = []
    async for item in items:
        batch.append(item)
        if len(batch) == size:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)


async def until(items, stop):
    async for item in items:
        if item == stop:
            print("until", stop)
            return
        yield item


async def main():
    print([batch async for batch in batched(source(), 4)])
    inner = source()
    print([item async for item in until(inner, 2)])
    print("inner goes on with", await anext(inner))
    await inner.aclose()
    pipeline = batched(until(source(), 5), 2)
    print(await anext(pipeline), await anext(pipeline))
    await pipeline.aclose()
    print("closed", asyncio.get_running_loop().time())


asyncio.run(main())
