# Of a finished task, callbacks, waiters, gather and wait are told in the order in which they came.
import asyncio


async def work():
    await asyncio.sleep(1)
    print("work ends")
    return "w"


async def waits(name, task):
    await task
    print(name)


async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(lambda t: print("callback before"))
    first = asyncio.create_task(waits("first waiter", task))
    both = asyncio.gather(task, asyncio.sleep(1, "s"))
    both.add_done_callback(lambda g: print("gather", g.result()))
    await asyncio.sleep(0)
    task.add_done_callback(lambda t: print("callback after"))
    second = asyncio.create_task(waits("second waiter", task))
    await asyncio.wait([task])
    print("wait in main")
    await asyncio.gather(first, second, both)


asyncio.run(main())
