# Two tasks that await one gather: cancelling one of them cancels the gather, its children, and the other.
import asyncio


async def child(name):
    try:
        await asyncio.sleep(9)
    finally:
        print(name, "ends")


async def reader(name, everything):
    try:
        print(name, await everything)
    except asyncio.CancelledError as error:
        print(name, "cancelled", error.args, asyncio.current_task().cancelling())
        raise


async def main():
    everything = asyncio.gather(child("left"), child("right"))
    readers = [asyncio.create_task(reader(name, everything)) for name in ("one", "two")]
    await asyncio.sleep(1)
    readers[0].cancel("only one")
    await asyncio.wait(readers)
    print([task.cancelled() for task in readers], everything.done(), everything.cancelled())


asyncio.run(main())
