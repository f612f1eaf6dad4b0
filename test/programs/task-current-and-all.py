# current_task is the one that runs; all_tasks are the unfinished ones of the loop.
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(work())
    print(asyncio.current_task().get_name())
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    asyncio.get_running_loop().call_soon(lambda: print("in a callback", asyncio.current_task()))
    await task
    print(sorted(t.get_name() for t in asyncio.all_tasks()))


asyncio.run(main())
