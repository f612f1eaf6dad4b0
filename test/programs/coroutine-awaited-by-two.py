# Two tasks cannot be inside one coroutine.
import asyncio


async def work():
    await asyncio.sleep(1)
    return "done"


async def waiter(coroutine):
    return await coroutine


async def main():
    coroutine = work()
    for result in await asyncio.gather(waiter(coroutine), waiter(coroutine), return_exceptions=True):
        print(repr(result))


asyncio.run(main())
