# An awaitable of as_completed that is not awaited warns; what is done goes to those that are awaited, so that the last one is missing.
import asyncio


async def vote(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    votes = asyncio.as_completed([vote("ann", 1), vote("bob", 2), vote("cid", 3)])
    print(await next(votes))
    next(votes)
    print("one was left out")
    for late in votes:
        print(await late, "at", asyncio.get_running_loop().time())
    await asyncio.sleep(5)


asyncio.run(main())
