# An async generator that a function was left with goes with the exception that left it: caught and done with, or kept and closed at the end.
import asyncio
import contextlib
import contextvars

place = contextvars.ContextVar("place", default="nowhere")


async def numbers(name):
    try:
        yield 1
        yield 2
    except BaseException as error:
        print(name, "is left by", repr(error))
        raise
    finally:
        print(name, "closes in", asyncio.current_task().get_name(), "at", place.get())


async def fails_within(name, error):
    async for number in numbers(name):
        raise error


async def caught_at_once():
    place.set("the catcher")
    try:
        await fails_within("caught", ValueError("caught"))
    except ValueError as error:
        print("handles", error)
        await asyncio.sleep(0)
        print("still handles", error)
    print("handled")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("left behind")


async def kept(errors):
    try:
        await fails_within("kept", KeyError("kept"))
    except KeyError as error:
        errors.append(error)


async def in_a_context_manager():
    @contextlib.asynccontextmanager
    async def managed():
        async for number in numbers("managed"):
            yield number

    async with managed():
        raise LookupError("inside")


async def main():
    await caught_at_once()
    errors = []
    await kept(errors)
    await asyncio.sleep(0.1)
    print("let go")
    errors.clear()
    await asyncio.sleep(0.1)
    task = asyncio.create_task(fails_within("task's", OSError("task's")))
    await asyncio.wait([task])
    await asyncio.sleep(0.1)
    print("the task failed", repr(task.exception()))
    task = None
    await asyncio.sleep(0.1)
    try:
        await in_a_context_manager()
    except LookupError as error:
        print("out of the context manager", error)
    await asyncio.sleep(0.1)
    results = await asyncio.gather(fails_within("gathered", TypeError("gathered")), return_exceptions=True)
    await asyncio.sleep(0.1)
    print("gathered", results)
    done = numbers("finished")
    async for number in done:
        pass
    held = numbers("held by main")
    print(await anext(held))
    raise RuntimeError("main's")


try:
    asyncio.run(main())
except RuntimeError as error:
    print("ended by", error)
