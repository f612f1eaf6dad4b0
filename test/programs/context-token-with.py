# Since 3.14 a token is a context manager: the variable is reset where its block is left.
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def greet():
    await asyncio.sleep(0)
    return "hello " + user.get()


async def main():
    with user.set("ada"):
        print(await greet())
        with user.set("bob") as token:
            print(await greet(), type(token).__name__, token.old_value)
            task = asyncio.create_task(greet())
        print(user.get(), "| the task was made with", await task)
    print(user.get())
    try:
        with user.set("eve"):
            raise ValueError("inside")
    except ValueError:
        print("after the error", user.get())
    token = user.set("once")
    with token:
        pass
    try:
        with token:
            print("entered again")
    except RuntimeError as error:
        print(str(error).rpartition(" ")[2])


asyncio.run(main())
