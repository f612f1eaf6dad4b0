# All errors of a group come out together, in the order in which they happened.
import asyncio


async def fail(n):
    try:
        await asyncio.sleep(n)
    finally:
        raise ValueError(n)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for n in (3, 1, 2):
                group.create_task(fail(n))
    except ExceptionGroup as errors:
        print(errors, [str(error) for error in errors.exceptions])


asyncio.run(main())
