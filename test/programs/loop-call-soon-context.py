# call_soon and call_later run their callback in a copy of the context, or in the one given.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


def show(label):
    print(label, var.get())
    var.set("changed by " + label)


async def main():
    loop = asyncio.get_running_loop()
    var.set("one")
    loop.call_soon(show, "copy")
    given = contextvars.copy_context()
    loop.call_soon(show, "given", context=given)
    loop.call_later(1, show, "later", context=given)
    var.set("two")
    await asyncio.sleep(2)
    print(var.get(), given[var])


asyncio.run(main())
