# ensure_future makes a task of a coroutine, and leaves futures as they are.
import asyncio


async def work():
    return "w"


class Wrapped:
    def __await__(self):
        return work().__await__()


async def main():
    task = asyncio.ensure_future(work())
    print(asyncio.ensure_future(task) is task, task.get_name())
    wrapped = asyncio.ensure_future(Wrapped())
    print(await task, await wrapped, wrapped.get_name())
    try:
        asyncio.ensure_future(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
