# An async generator runs in the context of whoever asks it for the next item, and sets variables there.
import asyncio
import contextvars

who = contextvars.ContextVar("who", default="nobody")


async def items():
    for number in range(3):
        print("  generator sees", who.get())
        who.set(f"generator {number}")
        yield number
        await asyncio.sleep(0)


async def take(name, generator):
    who.set(name)
    item = await anext(generator)
    print(name, item, "and is now", who.get())


async def main():
    who.set("main")
    generator = items()
    print(await anext(generator), who.get())
    await asyncio.create_task(take("task", generator))
    print(who.get())
    async for number in generator:
        print(number, who.get())


asyncio.run(main())
