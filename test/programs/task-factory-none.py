# set_task_factory(None) brings asyncio's own tasks back; anything that cannot be called is refused.
import asyncio


async def nothing():
    pass


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    factory = lambda loop, coro, **options: asyncio.Task(coro, loop=loop, **options)
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    await asyncio.create_task(nothing())
    loop.set_task_factory(None)
    await asyncio.create_task(nothing())
    try:
        loop.set_task_factory(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
