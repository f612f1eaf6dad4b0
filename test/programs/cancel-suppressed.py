# contextlib.suppress swallows a cancellation; the request stays counted until uncancel.
import asyncio
import contextlib


async def patient(name, uncancels):
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.sleep(9)
    if uncancels:
        asyncio.current_task().uncancel()
    await asyncio.sleep(1)
    return name


async def main():
    tasks = [asyncio.create_task(patient("forgetful", False)), asyncio.create_task(patient("tidy", True))]
    await asyncio.sleep(1)
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks))
    print([task.cancelling() for task in tasks], asyncio.get_running_loop().time())


asyncio.run(main())
