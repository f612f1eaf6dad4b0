# An exception in a done callback is reported, and the other callbacks run all the same.
import asyncio


def bad(task):
    raise ValueError("in callback")


def good(task):
    print("good", task.result())


async def work():
    return 5


async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(bad)
    task.add_done_callback(good)
    print(await task)
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
