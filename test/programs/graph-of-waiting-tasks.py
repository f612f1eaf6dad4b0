# The call graph of a future names the tasks that await it, and those that await them.
import asyncio


async def inner(future):
    await future


async def middle(future):
    await inner(future)


async def outer(task):
    await task


def show(text):
    for line in text.splitlines():
        print(line.split("id=0x")[0])


async def main():
    future = asyncio.get_running_loop().create_future()
    a = asyncio.create_task(middle(future), name="a")
    b = asyncio.create_task(outer(a), name="b")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    show(asyncio.format_call_graph(future))
    show(asyncio.format_call_graph(a, limit=1))
    show(asyncio.format_call_graph(a, limit=-1))
    show(asyncio.format_call_graph(a, limit=0))
    graph = asyncio.capture_call_graph(a)
    print(type(graph).__name__, graph.future is a, len(graph.call_stack), [entry.frame.f_code.co_name for entry in graph.call_stack])
    print([parent.future is b for parent in graph.awaited_by])
    future.set_result(None)
    await b
    print(asyncio.capture_call_graph(a).awaited_by)


asyncio.run(main())
