# A cancellation in the iteration in which a sleep ends wins if the sleeper has not had its turn; one iteration later it is too late for that sleep.
import asyncio


async def sleeper(name):
    try:
        await asyncio.sleep(1)
        print(name, "slept well")
        await asyncio.sleep(0)
        print(name, "is up")
    except asyncio.CancelledError:
        print(name, "is cancelled")
        raise


async def main():
    loop = asyncio.get_running_loop()
    early, late = asyncio.create_task(sleeper("early")), asyncio.create_task(sleeper("late"))
    await asyncio.sleep(0)
    loop.call_later(1, early.cancel)
    loop.call_later(1, loop.call_soon, loop.call_soon, late.cancel)
    await asyncio.wait([early, late])
    print(early.cancelled(), late.cancelled())


asyncio.run(main())
