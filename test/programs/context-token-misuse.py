# A token resets its own variable, in the context where it was made, once.
import asyncio
import contextvars

one = contextvars.ContextVar("one", default=0)
two = contextvars.ContextVar("two", default=0)


async def resets(token):
    try:
        one.reset(token)
    except ValueError as error:
        print("in a task", type(error).__name__, str(error).rpartition("> ")[2])


async def main():
    token = one.set(1)
    try:
        two.reset(token)
    except ValueError as error:
        print("other variable", type(error).__name__, str(error).rpartition("> ")[2])
    await asyncio.create_task(resets(token))
    try:
        contextvars.copy_context().run(one.reset, token)
    except ValueError as error:
        print("in a copy", type(error).__name__, str(error).rpartition("> ")[2])
    print(one.get())
    one.reset(token)
    print(one.get())
    try:
        one.reset("token")
    except TypeError as error:
        print(error)


asyncio.run(main())
