# A callback added to a finished task is scheduled at once, and runs in the next iteration.
import asyncio


async def nothing():
    pass


async def main():
    task = asyncio.create_task(nothing())
    await task
    task.add_done_callback(lambda t: print("late"))
    print("added")
    await asyncio.sleep(0)
    print("after one turn")


asyncio.run(main())
