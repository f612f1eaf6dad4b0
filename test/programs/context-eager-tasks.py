# An eager task runs its first part in its own copy of the context, inside its creator.
import asyncio
import contextvars

place = contextvars.ContextVar("place", default="nowhere")


async def visit(name, stays):
    print(name, "comes from", place.get())
    place.set(name)
    if stays:
        await asyncio.sleep(0)
    print(name, "is at", place.get())


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    place.set("home")
    first = asyncio.create_task(visit("paris", False))
    print("main is at", place.get(), first.done())
    second = asyncio.create_task(visit("rome", True))
    print("main is at", place.get(), second.done())
    mine = contextvars.copy_context()
    third = asyncio.create_task(visit("oslo", True), context=mine)
    print("main is at", place.get(), "the given one at", mine[place])
    await asyncio.gather(second, third)


asyncio.run(main())
