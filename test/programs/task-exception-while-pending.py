# Asking a pending task for its result or exception is an InvalidStateError.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(type(error).__name__, error)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        pass
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.CancelledError as error:
            print("cancelled", error.args)


asyncio.run(main())
