# A return in a finally clause swallows what was on its way, a cancellation as well.
import asyncio


async def swallows():
    try:
        await asyncio.sleep(10)
    finally:
        return "from finally"


async def replaces():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise RuntimeError("instead of cancelling")


async def loops():
    while True:
        try:
            await asyncio.sleep(10)
        finally:
            break
    return "left by break"


async def main():
    for function in (swallows, replaces, loops):
        task = asyncio.create_task(function())
        await asyncio.sleep(1)
        task.cancel()
        result = await asyncio.gather(task, return_exceptions=True)
        print(function.__name__, result, task.cancelled(), task.cancelling())


asyncio.run(main())
