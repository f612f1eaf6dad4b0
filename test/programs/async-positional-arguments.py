# What asyncio takes by keyword only, or by place only, is refused otherwise.
import asyncio


async def give(value):
    return value


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(give(1))
    attempts = {
        "wait": lambda: asyncio.wait([task], 1), "create_task": lambda: asyncio.create_task(task.get_coro(), "name"),
        "as_completed": lambda: asyncio.as_completed([task], 1), "ensure_future": lambda: asyncio.ensure_future(task, loop),
        "Future": lambda: asyncio.Future(loop), "Queue": lambda: asyncio.Queue(1, 2),
        "sleep": lambda: asyncio.sleep(1, 2, 3),
        "timeout": lambda: asyncio.timeout(1, 2), "shield": lambda: asyncio.shield(), "gather": lambda: asyncio.gather(task, True),
        "set_name": lambda: task.set_name(), "current_task": lambda: asyncio.current_task(loop, 1),
        "call_soon": lambda: loop.call_soon(print, end=""), "call_soon()": lambda: loop.call_soon(), "twice": lambda: loop.call_soon(print, callback=print),
    }
    for name, attempt in attempts.items():
        try:
            print(name, attempt())
        except TypeError as error:
            print(name, "TypeError:", error)
    await task


asyncio.run(main())
