# A shield within wait_for: the time limit ends the waiting, not the work.
import asyncio


async def work():
    await asyncio.sleep(3)
    print("work done")
    return "result"


async def main():
    task = asyncio.create_task(work())
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except TimeoutError:
        print("timeout", task.cancelled())
    print(await task)


asyncio.run(main())
