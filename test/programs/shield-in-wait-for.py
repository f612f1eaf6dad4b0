# A shield keeps a task alive past its wait_for.
import asyncio


async def work():
    await asyncio.sleep(3)
    return "late"


async def main():
    task = asyncio.create_task(work())
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except TimeoutError:
        print("too slow, but", task.done())
    print(await task, asyncio.get_running_loop().time())


asyncio.run(main())
