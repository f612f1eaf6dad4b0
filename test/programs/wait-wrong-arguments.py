# wait refuses coroutines, nothing at all, and an unknown return_when.
import asyncio


async def work():
    pass


async def main():
    for arguments, options in (([], {}), (work(), {}), ([asyncio.create_task(work())], {"return_when": "SOMETIME"})):
        try:
            await asyncio.wait(arguments, **options)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
        if asyncio.iscoroutine(arguments):
            arguments.close()
    coroutine = work()
    try:
        await asyncio.wait([coroutine])
    except TypeError as error:
        print(error)
    coroutine.close()


asyncio.run(main())
