# iscoroutine, isawaitable, isfuture and their like tell functions, coroutines, generators and futures apart.
import asyncio
import inspect
import types


async def coroutine_function():
    pass


async def async_generator_function():
    yield 1


def generator_function():
    yield 1


@types.coroutine
def old_style():
    yield


class Awaitable:
    def __await__(self):
        return iter(())


def told(thing):
    checks = (asyncio.iscoroutine, inspect.iscoroutine, inspect.isawaitable, asyncio.isfuture, inspect.iscoroutinefunction, inspect.isasyncgen, inspect.isgenerator)
    return " ".join("yes" if check(thing) else "no" for check in checks)


async def main():
    coroutine = coroutine_function()
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(coroutine)
    things = {
        "function": coroutine_function, "coroutine": coroutine, "task": task, "future": future, "async generator": async_generator_function(),
        "generator": generator_function(), "old style": old_style(), "old style function": old_style, "awaitable": Awaitable(),
        "class": Awaitable, "wrapper": coroutine.__await__(), "lambda": lambda: coroutine, "gather": asyncio.gather(), "number": 5,
    }
    for name, thing in things.items():
        print(f"{name:18}", told(thing))
    await task


asyncio.run(main())
