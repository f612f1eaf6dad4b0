# An exception out of Runner.run leaves the runner usable.
import asyncio


async def fail():
    raise ValueError("from run")


async def fine():
    return "fine"


with asyncio.Runner() as runner:
    try:
        runner.run(fail())
    except ValueError as error:
        print(error)
    print(runner.run(fine()))
