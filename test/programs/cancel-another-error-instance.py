# Whoever raises a CancelledError of its own in answer to one hands on the new one, with its own message.
import asyncio


async def worker(how):
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError as error:
        match how:
            case "the same":
                raise
            case "a new one":
                raise asyncio.CancelledError("translated")
            case "from":
                raise asyncio.CancelledError("chained") from error
            case "the class":
                raise asyncio.CancelledError


async def main():
    for how in ("the same", "a new one", "from", "the class"):
        task = asyncio.create_task(worker(how))
        await asyncio.sleep(1)
        task.cancel("original")
        try:
            await task
        except asyncio.CancelledError as error:
            print(how, repr(error), "context", repr(error.__context__), "cause", repr(error.__cause__))
        try:
            task.result()
        except asyncio.CancelledError as error:
            print("   later", repr(error))


asyncio.run(main())
