# A shield around a shield: the inner work is protected from both.
import asyncio


async def work():
    await asyncio.sleep(2)
    return "result"


async def main():
    task = asyncio.create_task(work())
    outer = asyncio.shield(asyncio.shield(task))
    await asyncio.sleep(1)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("shield cancelled", task.cancelled())
    print(await task)


asyncio.run(main())
