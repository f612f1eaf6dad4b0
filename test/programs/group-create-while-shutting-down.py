# A group that is being cancelled refuses new tasks.
import asyncio


async def fail():
    raise ValueError("first")


async def late(group):
    try:
        await asyncio.sleep(5)
    finally:
        coro = asyncio.sleep(0)
        try:
            group.create_task(coro)
        except RuntimeError as error:
            print(str(error)[-17:])
        coro.close()


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(late(group))
            group.create_task(fail())
    except* ValueError as errors:
        print(errors.exceptions)


asyncio.run(main())
