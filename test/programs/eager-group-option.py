# create_task of a group takes eager_start: that child runs before create_task returns, and a failure aborts only later.
import asyncio


async def child(name, seconds, fails=False):
    print(name, "begins")
    if seconds:
        await asyncio.sleep(seconds)
    if fails:
        raise ValueError(name)
    print(name, "ends")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("lazy", 1))
            group.create_task(child("eager", 1), eager_start=True)
            group.create_task(child("at once", 0), eager_start=True)
            bad = group.create_task(child("bad", 0, fails=True), eager_start=True)
            print("still in the block", bad.done(), group)
            group.create_task(child("another", 1), eager_start=True)
            await asyncio.sleep(0)
            print("never printed")
    except* ValueError as errors:
        print(errors.exceptions)


asyncio.run(main())
