# A gather of eager tasks that never wait is done when it is made: awaiting it does not suspend.
import asyncio

cache = {"kiwi": 3, "plum": 5}


async def price(fruit):
    if fruit not in cache:
        await asyncio.sleep(1)
        cache[fruit] = len(fruit)
    return cache[fruit]


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    loop.call_soon(print, "a turn of the loop")
    cached = asyncio.gather(price("kiwi"), price("plum"))
    print(cached.done(), await cached)
    mixed = asyncio.gather(price("kiwi"), price("banana"))
    print(mixed.done(), await mixed, loop.time())
    print(await asyncio.gather(price("banana"), price("kiwi")))


asyncio.run(main())
