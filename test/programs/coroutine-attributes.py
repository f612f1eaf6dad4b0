# What a coroutine object tells: whether it runs, what it awaits, where it is suspended, its names.
import asyncio
import inspect


async def inner(future):
    await future


async def outer(future):
    await inner(future)
    states.append(inspect.getcoroutinestate(asyncio.current_task().get_coro()))


def show(coroutine):
    awaited = coroutine.cr_await
    frame = coroutine.cr_frame
    print(inspect.getcoroutinestate(coroutine), coroutine.cr_running, type(awaited).__name__, frame and frame.f_lineno)


async def main():
    future = asyncio.get_running_loop().create_future()
    coroutine = outer(future)
    print(coroutine.__name__, coroutine.__qualname__, coroutine.cr_code.co_name, repr(coroutine).split(" at 0x")[0])
    show(coroutine)
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0)
    show(coroutine)
    print(coroutine.cr_await.__name__, type(coroutine.cr_await.cr_await).__name__)
    future.set_result(None)
    await task
    show(coroutine)
    print(states)


states = []
asyncio.run(main())
