# asyncio's functions and methods take their arguments by the names that they have in CPython.
import asyncio


async def give(value):
    return value


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(coro=give(1), name="one")
    other = loop.create_task(coro=give(2), name="two")
    print(await asyncio.wait_for(fut=task, timeout=1), await asyncio.shield(arg=other))
    print(await asyncio.sleep(delay=0.5, result="slept"))
    done, pending = await asyncio.wait(fs=[asyncio.ensure_future(coro_or_future=give(3), loop=loop)], timeout=1, return_when="ALL_COMPLETED")
    print([task.result() for task in done], pending)
    async with asyncio.timeout(delay=1), asyncio.timeout_at(when=9):
        for coming in asyncio.as_completed(fs=[give(4)], timeout=1):
            print(await coming)
    lock = asyncio.Lock()
    condition, semaphore, barrier, queue = asyncio.Condition(lock=lock), asyncio.Semaphore(value=2), asyncio.Barrier(parties=1), asyncio.Queue(maxsize=1)
    async with condition:
        condition.notify(n=1)
        print(await condition.wait_for(predicate=lambda: "there"))
    await queue.put(item=5)
    queue.shutdown(immediate=False)
    print(queue.get_nowait(), semaphore.locked(), await barrier.wait())
    late = asyncio.create_task(give(6))
    print(late.cancel(msg="by name"))
    async with asyncio.TaskGroup() as group:
        print(await group.create_task(coro=give(7), name="seven", context=None))
    timer = loop.call_later(delay=1, callback=print)
    loop.call_at(when=1, callback=print, context=None).cancel()
    handle = loop.call_soon(callback=print)
    print(timer.when() - loop.time(), handle.cancelled(), timer.cancel())
    future = loop.create_future()
    future.add_done_callback(print, context=None)
    print(future.remove_done_callback(print), future.cancel(msg="m"))
    loop.set_debug(enabled=False)
    loop.set_task_factory(factory=None)
    loop.set_exception_handler(handler=None)


asyncio.run(main=main(), debug=False)
