# The limit of as_completed raises TimeoutError for each that is not done, also in async for.
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(n, n)) for n in (1, 4)]
    try:
        async for task in asyncio.as_completed(tasks, timeout=2):
            print(task.result())
    except TimeoutError:
        print("timeout at", asyncio.get_running_loop().time())
    print(tasks[1].done(), await tasks[1])


asyncio.run(main())
