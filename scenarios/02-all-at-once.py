"""All at once

Three waits, two seconds. The same operations with asyncio: each says when it has to wait, and
meanwhile others get their turn. All of them wait at the same time, in one thread.
"""
import asyncio
import time


async def slow_operation(name, duration):
    print(f"Starting {name}")
    await asyncio.sleep(duration)  #: await gives control back to the event loop: others may run.
    print(f"Finished {name}")


async def async_example():
    start = time.perf_counter()
    await asyncio.gather(  #: Makes a task of each. A task begins when its turn comes, not here.
        slow_operation("Task 1", 2),
        slow_operation("Task 2", 2),
        slow_operation("Task 3", 2),
    )
    print(f"Total time: {time.perf_counter() - start:.2f} seconds")  #: Three waits of two seconds, but the same two.


asyncio.run(async_example())  #: Makes an event loop and runs it until this is done.
