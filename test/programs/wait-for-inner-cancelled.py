# What wait_for waits for is cancelled by somebody else: CancelledError comes out, not TimeoutError, and its caller lives on if it catches it.
import asyncio


async def download():
    try:
        await asyncio.sleep(9)
    finally:
        print("download ends at", asyncio.get_running_loop().time())


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(download())
    loop.call_later(1, task.cancel, "disk full")
    try:
        await asyncio.wait_for(task, 5)
    except asyncio.CancelledError as error:
        print(repr(error), asyncio.current_task().cancelling())
    future = loop.create_future()
    loop.call_later(1, future.cancel)
    try:
        await asyncio.wait_for(future, 5)
    except asyncio.CancelledError as error:
        print(repr(error), loop.time())
    await asyncio.sleep(9)
    print("main lives on")


asyncio.run(main())
