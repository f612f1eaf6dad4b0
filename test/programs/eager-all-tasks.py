# While it runs at once an eager task is the current one and among all tasks; done by then, it is so no more.
import asyncio


def names():
    return sorted(task.get_name() for task in asyncio.all_tasks())


async def look(name, waits):
    print(name, "sees", names(), asyncio.current_task().get_name())
    if waits:
        await asyncio.sleep(1)
    return name


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    quick = asyncio.create_task(look("quick", False), name="quick")
    slow = asyncio.create_task(look("slow", True), name="slow")
    print("main sees", names(), quick.done(), slow.done(), asyncio.current_task().get_name())
    print(quick.get_coro(), slow.get_coro().__name__)
    await slow
    print("in the end", names())


asyncio.run(main())
