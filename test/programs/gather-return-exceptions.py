# With return_exceptions, exceptions are results like others, and gather waits for all.
import asyncio


async def fail(seconds):
    await asyncio.sleep(seconds)
    raise RuntimeError(f"after {seconds}")


async def work():
    await asyncio.sleep(2)
    return 7


async def main():
    results = await asyncio.gather(fail(1), work(), fail(3), return_exceptions=True)
    for result in results:
        print(type(result).__name__, result)


asyncio.run(main())
