# Everybody who awaits a failed future gets the same exception; its traceback grows on the way to each.
import asyncio
import traceback


async def reader(name, future):
    try:
        await future
    except OSError as error:
        frames = [frame.name for frame in traceback.extract_tb(error.__traceback__)]
        print(name, id(error) == id(future.exception()), frames)
        return error


async def indirectly(name, future):
    return await reader(name, future)


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(reader("first", future)), asyncio.create_task(indirectly("second", future))]
    await asyncio.sleep(0)
    future.set_exception(OSError("line is down"))
    errors = await asyncio.gather(*tasks)
    print(errors[0] is errors[1])
    try:
        raise RuntimeError("wrapped") from errors[0]
    except RuntimeError as error:
        print(repr(error.__cause__), error.__cause__ is future.exception())
    print(await reader("third", future) is errors[0])


asyncio.run(main())
