# get_stack of a failed task has the frames of its traceback, of a running one those that called it; limit cuts them.
import asyncio


def names(task, **options):
    return [f"{frame.f_code.co_name}:{frame.f_lineno}" for frame in task.get_stack(**options)]


async def inner():
    await asyncio.sleep(1)
    raise ValueError("inner")


async def middle():
    await inner()


async def outer():
    await middle()


async def main():
    task = asyncio.create_task(outer())
    print(names(task))
    await asyncio.sleep(0.5)
    print(names(task))
    await asyncio.wait([task])
    print(names(task))
    for limit in (1, 2, 10):
        print(limit, names(task, limit=limit))
    print(repr(task.exception()))


asyncio.run(main())
