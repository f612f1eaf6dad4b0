# result() and exception() of a cancelled task raise CancelledError with the message of its cancellation.
import asyncio


async def sleeper():
    await asyncio.sleep(10)


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        raise asyncio.CancelledError("my own words") from error


async def main():
    for function in (sleeper, stubborn):
        task = asyncio.create_task(function())
        await asyncio.sleep(0)
        task.cancel("no longer needed")
        await asyncio.wait([task])
        for question in (task.result, task.exception, task.result):
            try:
                question()
            except asyncio.CancelledError as error:
                print(function.__name__, question.__name__, error.args, type(error.__context__).__name__)
        try:
            await task
        except asyncio.CancelledError as error:
            print("awaited", error.args)


asyncio.run(main())
