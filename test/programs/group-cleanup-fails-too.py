# Children that fail while they are cancelled by their group add their errors to the first one.
import asyncio


async def tool(name, seconds, error):
    try:
        await asyncio.sleep(seconds)
    finally:
        await asyncio.sleep(1)
        print(name, "ends at", asyncio.get_running_loop().time())
        if error:
            raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(tool("saw", 1, ValueError("blunt")))
            group.create_task(tool("drill", 5, OSError("jammed")))
            group.create_task(tool("file", 5, None))
            group.create_task(tool("plane", 1, asyncio.CancelledError("given up")))
    except ExceptionGroup as errors:
        print(errors, errors.exceptions)
        for error in errors.exceptions:
            print(repr(error), "after", repr(error.__context__))


asyncio.run(main())
