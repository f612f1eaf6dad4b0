# async for over as_completed gives the very tasks that were passed.
import asyncio


async def main():
    tasks = {asyncio.create_task(asyncio.sleep(n, n)): f"task {n}" for n in (2, 1)}
    async for task in asyncio.as_completed(tasks):
        print(tasks[task], task.result())


asyncio.run(main())
