# A waiting task's repr names the future that it waits for, and who will be told of its end.
import asyncio


async def waits(future):
    await future


def told(task):
    pass


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waits(future), name="T")
    print(task)
    await asyncio.sleep(0)
    print(task)
    task.add_done_callback(told)
    print(task)
    future.set_result(None)
    print(task)
    await task


asyncio.run(main())
