# ensure_future: coroutines and awaitables become tasks, futures stay what they are, anything else is refused.
import asyncio


class Later:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield
        return self.value


async def work():
    return "work"


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(asyncio.ensure_future(future) is future)
    task = asyncio.ensure_future(work())
    print(asyncio.ensure_future(task) is task, type(task).__name__, task.get_name())
    later = asyncio.ensure_future(Later("later"))
    print(type(later).__name__, later.get_coro().__name__)
    print(await task, await later)
    other = asyncio.new_event_loop()
    for thing, options in ((future, {"loop": other}), (5, {}), (work, {})):
        try:
            asyncio.ensure_future(thing, **options)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    other.close()


asyncio.run(main())
