# A task that gathers its own task among others waits for itself, and asyncio does not notice.
import asyncio


async def tidy_up(keep):
    print("tidying up")
    others = [task for task in asyncio.all_tasks() if task is not keep]
    await asyncio.gather(*sorted(others, key=lambda task: task.get_name()))
    print("never printed")


async def main():
    task = asyncio.create_task(tidy_up(asyncio.current_task()), name="tidy")
    nap = asyncio.create_task(asyncio.sleep(1), name="nap")
    await asyncio.sleep(2)
    print("nap", nap.done(), "tidy", task.done())
    await task


asyncio.run(main())
