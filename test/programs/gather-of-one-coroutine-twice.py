# A coroutine that is in two gathers runs once; the second task that has it fails.
import asyncio


async def once():
    print("once")
    await asyncio.sleep(1)
    return "result"


async def main():
    coroutine = once()
    first, second = asyncio.gather(coroutine), asyncio.gather(coroutine, return_exceptions=True)
    print(await second)
    print(await first)
    task = asyncio.create_task(once())
    print(await asyncio.gather(asyncio.gather(task, task), task))
    try:
        await asyncio.gather(coroutine)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
