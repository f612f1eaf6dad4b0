# What asyncio's objects look like when they are printed: primitives, queues, timeouts, groups, runners.
import asyncio


def shown(thing):
    before, _, after = repr(thing).partition(" at 0x")
    return before + after.lstrip("0123456789abcdef")


async def hold(lock):
    async with lock:
        await asyncio.sleep(1)


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(hold(lock)) for _ in range(3)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(shown(lock))
    for thing in (
        asyncio.Event(), asyncio.Condition(), asyncio.Condition(lock), asyncio.Semaphore(2), asyncio.BoundedSemaphore(), asyncio.Barrier(3),
        asyncio.Queue(), asyncio.LifoQueue(2), asyncio.PriorityQueue(), asyncio.timeout(5), asyncio.timeout(None), asyncio.TaskGroup(), asyncio.Runner(),
    ):
        print(shown(thing))
    async with asyncio.timeout(5) as limit, asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(1))
        print(shown(limit), shown(group))
    print(shown(limit), shown(group))
    await asyncio.gather(*tasks)
    print(shown(lock), asyncio.FIRST_COMPLETED, shown(asyncio.current_task().get_loop()))


asyncio.run(main())
