# The loop argument of old is gone everywhere, and so are misspelt keywords.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(asyncio.sleep(1))
    for name, attempt in {
        "sleep": lambda: asyncio.sleep(1, loop=loop), "wait_for": lambda: asyncio.wait_for(task, 1, loop=loop),
        "wait": lambda: asyncio.wait([task], loop=loop), "gather": lambda: asyncio.gather(task, loop=loop),
        "shield": lambda: asyncio.shield(task, loop=loop), "as_completed": lambda: asyncio.as_completed([task], loop=loop),
        "timeout": lambda: asyncio.timeout(seconds=1),
        "gather again": lambda: asyncio.gather(task, return_exception=True), "TaskGroup": lambda: asyncio.TaskGroup(1),
        "cancel": lambda: task.cancel("a", "b"), "uncancel": lambda: task.uncancel(1),
    }.items():
        try:
            attempt()
            print(name, "went through")
        except TypeError as error:
            print(name, error)
    await task


asyncio.run(main())
