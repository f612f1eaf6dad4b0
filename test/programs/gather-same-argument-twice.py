# A coroutine given twice runs once, and its result stands in both places.
import asyncio


async def work():
    print("once")
    return 3


async def main():
    coroutine = work()
    print(await asyncio.gather(coroutine, coroutine))
    task = asyncio.create_task(work())
    print(await asyncio.gather(task, task))


asyncio.run(main())
