# A bounded buffer of two conditions that share a lock: one for room, one for items.
import asyncio


async def produce(buffer, room, items, values):
    for value in values:
        async with room:
            await room.wait_for(lambda: len(buffer) < 2)
            buffer.append(value)
            print("in ", value, buffer)
            items.notify()


async def consume(buffer, room, items, count):
    for _ in range(count):
        async with items:
            await items.wait_for(lambda: buffer)
            print("out", buffer.pop(0))
            room.notify()
        await asyncio.sleep(1)


async def main():
    lock, buffer = asyncio.Lock(), []
    room, items = asyncio.Condition(lock), asyncio.Condition(lock)
    await asyncio.gather(
        consume(buffer, room, items, 3), consume(buffer, room, items, 3),
        produce(buffer, room, items, "abc"), produce(buffer, room, items, "xyz"),
    )
    print(buffer, lock.locked())


asyncio.run(main())
