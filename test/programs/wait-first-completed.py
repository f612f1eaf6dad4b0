# FIRST_COMPLETED returns with the first; the rest goes on.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    tasks = {asyncio.create_task(work(n), name=f"work {n}") for n in (3, 1, 2)}
    while tasks:
        done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        print([task.get_name() for task in done], len(tasks), asyncio.get_running_loop().time())


asyncio.run(main())
