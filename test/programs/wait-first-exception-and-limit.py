# FIRST_EXCEPTION with a limit: whichever comes first ends the wait, and a cancelled task is no exception.
import asyncio


async def step(name, seconds, error=None):
    await asyncio.sleep(seconds)
    if error is not None:
        raise error
    return name


async def main():
    for limit in (1.5, 2.5, None):
        tasks = [
            asyncio.create_task(step("brakes", 1), name="brakes"), asyncio.create_task(step("lights", 2, ValueError("dark")), name="lights"),
            asyncio.create_task(step("horn", 3), name="horn"), asyncio.create_task(step("wheel", 9), name="wheel"),
        ]
        asyncio.get_running_loop().call_later(0.5, next(task for task in tasks if task.get_name() == "wheel").cancel)
        done, pending = await asyncio.wait(tasks, timeout=limit, return_when=asyncio.FIRST_EXCEPTION)
        print(limit, sorted(task.get_name() for task in done), sorted(task.get_name() for task in pending))
        for task in sorted(tasks, key=lambda task: task.get_name()):
            print("  ", task.get_name(), (await asyncio.gather(task, return_exceptions=True))[0].__repr__())


asyncio.run(main())
