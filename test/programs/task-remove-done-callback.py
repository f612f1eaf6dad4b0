# remove_done_callback takes away every copy of a callback and says how many there were.
import asyncio


def show(task):
    print("called")


async def main():
    task = asyncio.create_task(asyncio.sleep(0))
    task.add_done_callback(show)
    task.add_done_callback(show)
    task.add_done_callback(print)
    print(task.remove_done_callback(show), task.remove_done_callback(show), task.remove_done_callback(print))
    task.add_done_callback(show)
    await task
    await asyncio.sleep(0)


asyncio.run(main())
