# A cancelled future raises CancelledError in whoever waits, who may catch it and go on.
import asyncio


async def waiter(future):
    try:
        await future
    except asyncio.CancelledError:
        print("the future was cancelled, I was not", asyncio.current_task().cancelling())
    return "goes on"


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    print(future.cancel("why"), future.cancel())
    print(await task, future.cancelled())
    try:
        future.result()
    except asyncio.CancelledError as error:
        print(repr(error))


asyncio.run(main())
