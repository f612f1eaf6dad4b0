# A task group that has ended, has not begun or shuts down makes no tasks.
import asyncio


async def work():
    pass


async def main():
    group = asyncio.TaskGroup()
    coro = work()
    try:
        group.create_task(coro)
    except RuntimeError as error:
        print(str(error)[-25:])
    coro.close()
    async with group:
        group.create_task(work())
    coro = work()
    try:
        group.create_task(coro)
    except RuntimeError as error:
        print(str(error)[-12:])
    coro.close()
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(str(error)[-30:])


asyncio.run(main())
