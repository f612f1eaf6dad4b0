# create_eager_task_factory makes tasks of the class that it is given.
import asyncio


class MyTask(asyncio.Task):
    pass


async def work():
    return type(asyncio.current_task()).__name__


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.create_eager_task_factory(MyTask))
    task = asyncio.create_task(work())
    print(type(task).__name__, await task)


asyncio.run(main())
