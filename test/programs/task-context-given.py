# A task made with a context runs in that context itself, not in a copy.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")


async def setter(value):
    var.set(value)
    await asyncio.sleep(0)
    print("in task", var.get())


async def main():
    context = contextvars.copy_context()
    await asyncio.create_task(setter("a"), context=context)
    print("given", context[var], "own", var.get())
    await asyncio.create_task(setter("b"))
    print("own", var.get(), "given", context.get(var))
    task = asyncio.create_task(setter("c"), context=context)
    print(task.get_context() is context)
    await task
    print(context[var])


asyncio.run(main())
