# The first failure cancels the others and the body; all errors come out together.
import asyncio


async def work(seconds, error=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print("cancelled", seconds)
        if error:
            raise error
        raise
    if error:
        raise error
    print("done", seconds)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(1))
            group.create_task(work(2, ValueError("first")))
            group.create_task(work(3, KeyError("on the way out")))
            group.create_task(work(4))
            await asyncio.sleep(9)
            print("not reached")
    except ExceptionGroup as errors:
        print(errors, errors.exceptions)
        print(errors.subgroup(KeyError))
    print(asyncio.get_running_loop().time(), asyncio.current_task().cancelling())


asyncio.run(main())
