# A task sees its creator's context variables as they were when it was made.
import asyncio
import contextvars

var = contextvars.ContextVar("var")


async def show(label):
    print(label, var.get("unset"))
    var.set(label)


async def main():
    first = asyncio.create_task(show("first"))
    var.set("main")
    second = asyncio.create_task(show("second"))
    await asyncio.gather(first, second)
    await show("direct")
    print(var.get())


asyncio.run(main())
