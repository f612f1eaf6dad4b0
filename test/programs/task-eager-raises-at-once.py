# An eager task that fails at once keeps its exception for whoever awaits it.
import asyncio


async def fail():
    raise ValueError("at once")


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(fail())
    print(task.done())
    try:
        await task
    except ValueError as error:
        print("caught", error)


asyncio.run(main())
