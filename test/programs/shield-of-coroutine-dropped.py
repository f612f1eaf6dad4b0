# A shielded coroutine becomes a task that goes on even when nobody waits any more.
import asyncio


async def work():
    await asyncio.sleep(2)
    print("work done")


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(work())
    except TimeoutError:
        print("gave up")
    await asyncio.sleep(2)


asyncio.run(main())
