# A coroutine that raises CancelledError itself makes its task a cancelled one.
import asyncio


async def work():
    raise asyncio.CancelledError("by hand")


async def main():
    task = asyncio.create_task(work())
    try:
        await task
    except asyncio.CancelledError as error:
        print("caught", error.args)
    print(task.cancelled(), task.cancelling())


asyncio.run(main())
