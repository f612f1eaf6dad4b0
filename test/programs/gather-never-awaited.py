# A gather that nobody awaits: its children run, its exception is reported when it is dropped, the second child's is not.
import asyncio


async def fail(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "fails")
    raise ValueError(name)


async def main():
    asyncio.gather(fail("first", 1), fail("second", 2))
    kept = asyncio.gather(fail("third", 1), return_exceptions=True)
    await asyncio.sleep(3)
    print(kept.result())


asyncio.run(main())
