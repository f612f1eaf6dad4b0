# Tasks of a group take names and contexts; without a context each gets a copy of what is current when it is made.
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def greet():
    task = asyncio.current_task()
    before = user.get()
    user.set(task.get_name())
    await asyncio.sleep(1)
    print(task.get_name(), "was made by", before, "and is", user.get())


async def main():
    own = contextvars.copy_context()
    async with asyncio.TaskGroup() as group:
        group.create_task(greet(), name="one")
        user.set("main")
        group.create_task(greet(), name="two")
        group.create_task(greet(), name="three", context=own)
        await asyncio.sleep(0)
        group.create_task(greet(), name="four", context=own)
    print(user.get(), own[user])


asyncio.run(main())
