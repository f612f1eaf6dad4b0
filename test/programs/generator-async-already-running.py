# An async generator serves one at a time: who asks while it is busy is refused.
import asyncio


async def slow():
    for n in range(2):
        await asyncio.sleep(1)
        yield n


async def ask(name, generator, method, *args):
    try:
        print(name, "got", await getattr(generator, method)(*args))
    except (RuntimeError, StopAsyncIteration) as error:
        print(name, type(error).__name__, error)


async def main():
    generator = slow()
    first = asyncio.create_task(ask("first", generator, "__anext__"))
    await asyncio.sleep(0)
    print("running:", generator.ag_running)
    for name, method, args in (("second", "__anext__", ()), ("third", "asend", (1,)), ("fourth", "athrow", (OSError(),)), ("fifth", "aclose", ())):
        await asyncio.create_task(ask(name, generator, method, *args))
    await first
    print("running:", generator.ag_running)
    await ask("sixth", generator, "__anext__")


asyncio.run(main())
