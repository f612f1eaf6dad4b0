# Inner and outer group fail at the same moment: the inner errors come out as one more error of the outer group.
import asyncio


async def fail(error):
    await asyncio.sleep(1)
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(fail(KeyError("outer")))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(ValueError("inner one")))
                inner.create_task(fail(ValueError("inner two")))
    except ExceptionGroup as group:
        for error in group.exceptions:
            print(repr(error))
        print(group.subgroup(ValueError).exceptions)
    print(asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    print("goes on")


asyncio.run(main())
