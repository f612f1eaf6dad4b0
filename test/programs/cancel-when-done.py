# cancel() of a finished task answers False and changes nothing.
import asyncio


async def work():
    return 1


async def main():
    task = asyncio.create_task(work())
    print(await task, task.cancel(), task.cancelled(), task.cancelling(), task.result())


asyncio.run(main())
