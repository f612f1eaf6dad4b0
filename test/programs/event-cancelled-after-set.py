# A waiter that is cancelled after its event was set, but before its turn, is cancelled all the same.
import asyncio


async def runner(start, name):
    try:
        print(name, await start.wait())
    except asyncio.CancelledError:
        print(name, "is withdrawn, start:", start.is_set())
        raise


async def main():
    start = asyncio.Event()
    runners = [asyncio.create_task(runner(start, name)) for name in ("red", "blue", "green")]
    await asyncio.sleep(1)
    start.set()
    runners[1].cancel()
    print(repr(start)[-17:])
    await asyncio.wait(runners)
    print([task.cancelled() for task in runners], repr(start)[-6:])


asyncio.run(main())
