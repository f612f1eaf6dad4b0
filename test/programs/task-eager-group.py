# A task group of eager tasks: children that fail at once abort the group as soon as it is left.
import asyncio


async def work(n):
    if n == 2:
        raise ValueError(n)
    await asyncio.sleep(n)
    print("done", n)


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    try:
        async with asyncio.TaskGroup() as group:
            for n in (1, 2, 3):
                try:
                    group.create_task(work(n))
                    print("made", n)
                except RuntimeError as error:
                    print(error)
    except* ValueError as errors:
        print(errors.exceptions)


asyncio.run(main())
