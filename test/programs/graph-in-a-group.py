# In a task group the children's call graphs show that the group's task awaits them.
import asyncio


async def child(seconds):
    await asyncio.sleep(seconds)


async def parent():
    async with asyncio.TaskGroup() as group:
        group.create_task(child(1), name="first")
        group.create_task(child(2), name="second")


async def main():
    task = asyncio.create_task(parent(), name="parent")
    await asyncio.sleep(0.5)
    children = sorted((t for t in asyncio.all_tasks() if t.get_name() in ("first", "second")), key=lambda t: t.get_name())
    for child_task in children:
        graph = asyncio.capture_call_graph(child_task)
        print(child_task.get_name(), [entry.frame.f_code.co_name for entry in graph.call_stack][-1:], [up.future.get_name() for up in graph.awaited_by])
    await asyncio.sleep(1)
    print([up.future.get_name() for up in asyncio.capture_call_graph(children[0]).awaited_by], children[0].done())
    await task


asyncio.run(main())
