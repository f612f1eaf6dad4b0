# A limit below zero is no time at all: a coroutine is cancelled before it begins.
import asyncio


async def work():
    print("never")


async def main():
    for limit in (0, -5):
        try:
            await asyncio.wait_for(work(), limit)
        except TimeoutError as error:
            print(limit, repr(error), repr(error.__cause__))
    done = asyncio.create_task(asyncio.sleep(0, "done"))
    await done
    print(await asyncio.wait_for(done, 0))


asyncio.run(main())
