# print_stack writes where a task is suspended, or the traceback that ended it.
import asyncio
import sys


async def sleeper():
    await asyncio.sleep(1)


async def failing():
    raise ValueError("bad")


async def main():
    task = asyncio.create_task(sleeper(), name="sleeper")
    await asyncio.sleep(0)
    task.print_stack(file=sys.stdout)
    bad = asyncio.create_task(failing(), name="failing")
    await asyncio.sleep(0)
    bad.print_stack(file=sys.stdout)
    bad.exception()
    await task
    task.print_stack(file=sys.stdout)


asyncio.run(main())
