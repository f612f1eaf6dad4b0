# A task factory sees every task that is made through the loop, with the names and contexts that were asked for.
import asyncio
import contextvars


async def job(n):
    await asyncio.sleep(n)
    return n


def factory(loop, coroutine, **kwargs):
    print("makes", coroutine.__name__, sorted((key, type(value).__name__) for key, value in kwargs.items()))
    return asyncio.Task(coroutine, loop=loop, **kwargs)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    a = asyncio.create_task(job(1))
    b = asyncio.create_task(job(1), name="named", context=contextvars.copy_context())
    c = loop.create_task(job(2), name="by the loop")
    d = asyncio.ensure_future(job(1))
    print(a.get_name(), b.get_name(), c.get_name(), d.get_name())
    print(await asyncio.wait_for(job(1), 5), await asyncio.gather(a, b, c, d))
    direct = asyncio.Task(job(0), name="direct")
    await direct
    print("a Task made by hand does not ask the factory")


asyncio.run(main())
