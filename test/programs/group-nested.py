# The failure of an inner group is a failure of the body of the outer one.
import asyncio


async def work(name, seconds, fails=False):
    try:
        await asyncio.sleep(seconds)
        if fails:
            raise ValueError(name)
        print("done", name)
    except asyncio.CancelledError:
        print("cancelled", name)
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(work("outer", 3))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work("inner", 2))
                inner.create_task(work("failing", 1, fails=True))
    except ExceptionGroup as errors:
        print(errors.exceptions, errors.exceptions[0].exceptions)


asyncio.run(main())
