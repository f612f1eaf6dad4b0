# sys.exit in a task: a text goes to stderr and the code is 1.
import asyncio
import sys


async def quits():
    await asyncio.sleep(1)
    sys.exit("fatal: disk full")


async def other():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("other is cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(other())
        group.create_task(quits())


try:
    asyncio.run(main())
finally:
    print("module ends")
