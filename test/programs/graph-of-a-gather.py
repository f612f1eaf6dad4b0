# The call graph of what a gather waits for leads through the gather's future to the task that awaits it.
import asyncio


async def leaf(future):
    await future


async def branch(futures):
    await asyncio.gather(*(leaf(future) for future in futures))


def outline(graph, depth=0):
    kind = type(graph.future).__name__ if not isinstance(graph.future, asyncio.Task) else graph.future.get_name()
    print("  " * depth + kind, [entry.frame.f_code.co_name for entry in graph.call_stack])
    for parent in graph.awaited_by:
        outline(parent, depth + 1)


async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in range(2)]
    task = asyncio.create_task(branch(futures), name="branch")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outline(asyncio.capture_call_graph(futures[0]))
    outline(asyncio.capture_call_graph(task))
    for future in futures:
        future.set_result(None)
    await task
    outline(asyncio.capture_call_graph())


asyncio.run(main())
