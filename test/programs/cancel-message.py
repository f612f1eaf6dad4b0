# The message of cancel() travels with the CancelledError.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print(error.args, str(error))
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), error.args)
    early = asyncio.create_task(work())
    early.cancel(msg="too early")
    try:
        await early
    except asyncio.CancelledError as error:
        print(repr(error))


asyncio.run(main())
