# wait refuses coroutines, an empty set and a single future.
import asyncio


async def work():
    pass


async def main():
    coro = work()
    try:
        await asyncio.wait([coro])
    except TypeError as error:
        print(error)
    coro.close()
    for bad in ([], set()):
        try:
            await asyncio.wait(bad)
        except ValueError as error:
            print(error)
    task = asyncio.create_task(work())
    try:
        await asyncio.wait(task)
    except TypeError as error:
        print(error)
    try:
        await asyncio.wait([task], return_when="SOMETIME")
    except ValueError as error:
        print(error)


asyncio.run(main())
