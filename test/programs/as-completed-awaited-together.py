# The awaitables of as_completed can be gathered: the first to be awaited gets what is done first.
import asyncio


async def runner(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    race = [runner("turtle", 3), runner("hare", 1), runner("fox", 2)]
    first, second, third = asyncio.as_completed(race)
    print(await asyncio.gather(third, first, second))
    race = [asyncio.create_task(runner("ant", 2)), asyncio.create_task(runner("bee", 1))]
    one, other = asyncio.as_completed(race), asyncio.as_completed(race)
    print(await next(one), await next(other), await next(other), await next(one))
    for iterator in (one, other):
        print(next(iterator, "nothing more"))


asyncio.run(main())
