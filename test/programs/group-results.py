# Results are read from the tasks once the group has ended; names and contexts can be given.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def work():
    return asyncio.current_task().get_name(), var.get()


async def main():
    context = contextvars.copy_context()
    context.run(var.set, "given")
    async with asyncio.TaskGroup() as group:
        a = group.create_task(work(), name="named", context=context)
        b = group.create_task(work())
    print(a.result(), b.result())


asyncio.run(main())
