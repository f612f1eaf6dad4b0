# eager_start of create_task: True begins at once, also in a group; current_task and the context are the new task's meanwhile.
import asyncio
import contextvars

depth = contextvars.ContextVar("depth", default=0)


async def nested(level):
    depth.set(depth.get() + 1)
    name = asyncio.current_task().get_name()
    if level > 0:
        asyncio.create_task(nested(level - 1), name=f"level {level - 1}", eager_start=True)
    print(name, depth.get(), asyncio.current_task().get_name() == name)


async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(nested(2), name="level 2", eager_start=True)
    print(task.done(), asyncio.current_task().get_name(), depth.get())
    lazy = asyncio.create_task(nested(0), name="lazy", eager_start=False)
    print("lazy has not begun", lazy.done())
    async with asyncio.TaskGroup() as group:
        eager = group.create_task(nested(0), name="in a group", eager_start=True)
        print("in the body", eager.done())
    loop.set_task_factory(asyncio.eager_task_factory)
    print(asyncio.create_task(nested(0), name="by factory").done(), asyncio.create_task(nested(0), name="not eager", eager_start=False).done())
    await lazy
    await asyncio.sleep(0)


asyncio.run(main())
