# The message of cancel() reaches who awaits the future; the first cancellation counts.
import asyncio


async def wait_for(future):
    try:
        await future
    except asyncio.CancelledError as error:
        return repr(error), error.args


async def main():
    loop = asyncio.get_running_loop()
    for message in (None, "shutting down", 7, ("a", "tuple")):
        future = loop.create_future()
        task = asyncio.create_task(wait_for(future))
        await asyncio.sleep(0)
        print(future.cancel(msg=message), future.cancel("second"), future._cancel_message)
        print(await task)
    future = loop.create_future()
    future.cancel("kept")
    for attempt in range(2):
        print(await wait_for(future))
    print(future)


asyncio.run(main())
