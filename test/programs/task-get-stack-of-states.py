# get_stack holds the frame of a suspended coroutine, and none of a finished task.
import asyncio


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def main():
    task = asyncio.create_task(outer())
    print([frame.f_code.co_name for frame in task.get_stack()])
    await asyncio.sleep(0)
    print([frame.f_code.co_name for frame in task.get_stack()])
    await task
    print(task.get_stack())


asyncio.run(main())
