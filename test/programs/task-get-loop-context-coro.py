# A task knows its loop, its coroutine and its context, also after its end.
import asyncio
import contextvars

tenant = contextvars.ContextVar("tenant", default="nobody")


async def work():
    tenant.set("set inside")
    await asyncio.sleep(1)
    return asyncio.current_task()


async def main():
    loop = asyncio.get_running_loop()
    tenant.set("outer")
    coroutine = work()
    task = asyncio.create_task(coroutine)
    print(task.get_loop() is loop, task.get_coro() is coroutine, task.get_context()[tenant])
    await asyncio.sleep(0.5)
    print(task.get_context()[tenant], tenant.get())
    print((await task) is task)
    print(task.get_loop() is loop, task.get_coro() is coroutine, task.get_context()[tenant])
    print(coroutine.cr_frame, coroutine.cr_running)
    eager = asyncio.Task(asyncio.sleep(0, "x"), loop=loop, eager_start=True)
    print(eager.get_coro().__name__, await eager)
    at_once = asyncio.Task(once(), loop=loop, eager_start=True)
    print(at_once.get_coro(), at_once.result())


async def once():
    return "at once"


asyncio.run(main())
