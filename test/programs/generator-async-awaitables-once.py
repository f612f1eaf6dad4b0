# What anext, asend, athrow and aclose give can be awaited once.
import asyncio


async def numbers():
    for n in range(10):
        yield n


async def main():
    generator = numbers()
    calls = {"__anext__": (), "asend": (None,), "athrow": (ValueError("x"),), "aclose": ()}
    for name, args in calls.items():
        awaitable = getattr(generator, name)(*args)
        print(type(awaitable).__name__, hasattr(awaitable, "send"))
        for attempt in (1, 2):
            try:
                print(attempt, await awaitable)
            except (ValueError, RuntimeError) as error:
                print(attempt, type(error).__name__, error)
    unused = numbers().asend(None)
    unused.close()
    try:
        await unused
    except RuntimeError as error:
        print(error)


asyncio.run(main())
