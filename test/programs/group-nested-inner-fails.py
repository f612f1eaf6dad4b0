# An inner group that fails raises in the outer group's body, which aborts the outer one too.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("inner")


async def slow(name):
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(slow("outer"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(slow("inner"))
                inner.create_task(fail())
    except* ValueError as errors:
        print(errors.exceptions)


asyncio.run(main())
