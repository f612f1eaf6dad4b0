# A handle knows the context that its callback will run in.
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


def greet():
    print("hello", user.get())


async def main():
    loop = asyncio.get_running_loop()
    user.set("ada")
    handle = loop.call_soon(greet)
    timer = loop.call_later(1, greet)
    user.set("bob")
    mine = contextvars.copy_context()
    given = loop.call_soon(greet, context=mine)
    print(handle.get_context()[user], timer.get_context()[user], given.get_context() is mine)
    handle.get_context().run(greet)
    handle.cancel()
    print(handle.get_context()[user])
    await asyncio.sleep(2)


asyncio.run(main())
