# Callbacks may create tasks: they begin in the next iteration, in a copy of the callback's context.
import asyncio
import contextvars

origin = contextvars.ContextVar("origin", default="main")
running = set()


async def job(name):
    print(name, "begins, from", origin.get(), asyncio.current_task().get_name())
    await asyncio.sleep(1)
    return name


def spawn(name):
    origin.set(f"callback for {name}")
    task = asyncio.get_running_loop().create_task(job(name), name=f"task of {name}")
    running.add(task)
    task.add_done_callback(finished)


def finished(task):
    running.discard(task)
    print(task.result(), "is done, in", origin.get())
    if task.result() == "first":
        spawn("child of first")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(spawn, "first")
    loop.call_later(0.5, spawn, "second")
    await asyncio.sleep(0)
    print("main goes on")
    await asyncio.sleep(3)
    print(len(running), origin.get())


asyncio.run(main())
