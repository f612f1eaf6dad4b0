# What fails in a task's callback is reported in the context that the callback ran in.
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


def handler(loop, context):
    print(user.get(), "|", context["message"].split(" ")[0], repr(context["exception"]), "handle" in context)
    user.set("changed by the handler")


def fails(future):
    user.set(user.get() + " in the callback")
    raise RuntimeError("in the callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    user.set("ada")
    future = loop.create_future()
    future.add_done_callback(fails)
    shared = contextvars.copy_context()
    shared.run(user.set, "bob")
    future.add_done_callback(fails, context=shared)
    user.set("main")
    future.set_result(None)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(user.get(), "|", shared[user])


asyncio.run(main())
