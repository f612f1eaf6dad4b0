# The eager factory as a loop's task factory: what does not wait is done at once; gather, wait_for and groups use it, too.
import asyncio


async def cached(key):
    return f"cached {key}"


async def fetched(key):
    await asyncio.sleep(1)
    return f"fetched {key}"


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    print(loop.get_task_factory() is asyncio.eager_task_factory)
    quick = asyncio.create_task(cached("a"))
    print(quick.done(), quick.get_name(), quick.get_coro())
    slow = asyncio.create_task(fetched("b"), name="slow")
    print(slow.done(), slow.get_name(), len(asyncio.all_tasks()))
    print(await asyncio.gather(cached("c"), fetched("d"), cached("e")))
    print(await asyncio.wait_for(cached("f"), 1), await slow)
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(cached("g")), group.create_task(fetched("h"))]
        print([task.done() for task in tasks])
    print([task.result() for task in tasks], loop.time())
    print(await asyncio.ensure_future(cached("i")), await asyncio.shield(fetched("j")))
    loop.set_task_factory(None)
    late = asyncio.create_task(cached("k"))
    print(late.done(), await late)


asyncio.run(main())
