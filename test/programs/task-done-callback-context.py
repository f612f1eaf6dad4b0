# A done callback runs in the context that was current when it was added, or in the one given.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def work():
    var.set(99)
    return "done"


async def main():
    var.set(1)
    task = asyncio.create_task(work())
    task.add_done_callback(lambda t: print("added at 1:", var.get()))
    var.set(2)
    task.add_done_callback(lambda t: print("added at 2:", var.get()))
    given = contextvars.Context()
    task.add_done_callback(lambda t: print("given:", var.get()), context=given)
    await task
    await asyncio.sleep(0)


asyncio.run(main())
