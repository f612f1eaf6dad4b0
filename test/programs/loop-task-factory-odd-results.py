# What a task factory returns is what create_task gives, whatever it is.
import asyncio


async def work():
    return "result"


class Loud(asyncio.Task):
    def __repr__(self):
        return f"<Loud {self.get_name()} done={self.done()}>"


def loud(loop, coroutine, **kwargs):
    return Loud(coroutine, loop=loop, **kwargs)


def future_instead(loop, coroutine, **kwargs):
    coroutine.close()
    future = loop.create_future()
    future.set_result("no task at all")
    return future


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(loud)
    task = asyncio.create_task(work(), name="horn")
    print(task, await task, task)
    loop.set_task_factory(future_instead)
    print(await asyncio.create_task(work()))
    print(type(asyncio.create_task(work())).__name__)
    loop.set_task_factory(lambda loop, coroutine, **kwargs: coroutine)
    print(await asyncio.create_task(work()))


asyncio.run(main())
