# An eager task that never suspends is done when create_task returns, and is never scheduled.
import asyncio


async def quick():
    print("runs in", asyncio.current_task().get_name())
    return 42


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(quick(), name="eager")
    print(task.done(), task.result(), asyncio.current_task().get_name())
    print(await task)


asyncio.run(main())
