# A task that is cancelled while it awaits a shield may await the same work again, and hand the cancellation on after it.
import asyncio


async def write():
    await asyncio.sleep(3)
    print("written at", asyncio.get_running_loop().time())
    return "a page"


async def author():
    writing = asyncio.create_task(write())
    interruptions = 0
    while not writing.done():
        try:
            await asyncio.shield(writing)
        except asyncio.CancelledError as error:
            interruptions += 1
            print("later:", error.args, asyncio.current_task().cancelling())
    print(writing.result(), "in spite of", interruptions)
    raise asyncio.CancelledError


async def main():
    task = asyncio.create_task(author())
    for message in ("telephone", "doorbell"):
        await asyncio.sleep(1)
        task.cancel(message)
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelling())


asyncio.run(main())
