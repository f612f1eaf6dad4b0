# A task factory makes the tasks of a loop.
import asyncio


async def work():
    await asyncio.sleep(1)
    return asyncio.current_task().get_name()


def factory(loop, coroutine, **options):
    print("makes", coroutine.__name__, sorted(options))
    return asyncio.Task(coroutine, loop=loop, **options)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    print(await asyncio.create_task(work(), name="own"), await asyncio.gather(work()))
    async with asyncio.TaskGroup() as group:
        group.create_task(work())
    loop.set_task_factory(None)
    print(await asyncio.create_task(work()))
    try:
        loop.set_task_factory(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
