# A child that wants to start a sister after the group has failed is refused, and its own error joins the others.
import asyncio


async def sister():
    print("never runs")


async def starter(group):
    try:
        await asyncio.sleep(5)
    finally:
        group.create_task(sister())


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(starter(group))
            await asyncio.sleep(1)
            raise KeyError("body")
    except ExceptionGroup as errors:
        for error in errors.exceptions:
            print(repr(error).replace(repr(group), "GROUP"), "after", repr(error.__context__))
        print(group)


asyncio.run(main())
