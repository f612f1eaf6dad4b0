# wait itself never raises what its tasks raised.
import asyncio


async def fail():
    raise ValueError("kept in the task")


async def main():
    task = asyncio.create_task(fail())
    done, pending = await asyncio.wait([task])
    print(len(done), len(pending), repr(task.exception()))


asyncio.run(main())
