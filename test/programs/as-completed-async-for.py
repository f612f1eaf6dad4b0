# as_completed in async for gives the very tasks that it was given.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    tasks = [asyncio.create_task(work(n), name=f"n{n}") for n in (2, 3, 1)]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task in tasks, task.done(), await task)


asyncio.run(main())
