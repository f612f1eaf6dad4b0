# create_task only schedules: the body begins when the creator gives up control.
import asyncio


async def work():
    print("work")


async def main():
    task = asyncio.create_task(work())
    print("created", task.done())
    await asyncio.sleep(0)
    print("after one turn", task.done())


asyncio.run(main())
