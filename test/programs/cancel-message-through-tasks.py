# The message of a cancellation goes down to the innermost task, and the error made there travels up through all who await.
import asyncio


async def level(depth):
    name = asyncio.current_task().get_name()
    try:
        if depth:
            await asyncio.create_task(level(depth - 1), name=f"level {depth - 1}")
        else:
            await asyncio.sleep(9)
    except asyncio.CancelledError as error:
        print(name, error.args, type(error.__context__).__name__, id(error) == seen.setdefault("id", id(error)))
        raise

seen = {}


async def main():
    task = asyncio.create_task(level(3), name="level 3")
    await asyncio.sleep(1)
    task.cancel("from the top")
    task.cancel("and again")
    try:
        await task
    except asyncio.CancelledError as error:
        print("main", error.args, task.cancelling())


asyncio.run(main())
