# An eager task runs in a copy of its creator's context: what it sets is not seen outside, nor what is set later inside.
import asyncio
import contextvars

depth = contextvars.ContextVar("depth", default=0)


async def dive(levels):
    depth.set(depth.get() + 1)
    print("  " * depth.get() + "at", depth.get())
    if levels > 1:
        await asyncio.create_task(dive(levels - 1), eager_start=True)
    print("  " * depth.get() + "back at", depth.get())
    await asyncio.sleep(1)
    print("  " * depth.get() + "awake at", depth.get())


async def main():
    task = asyncio.create_task(dive(2), eager_start=True)
    print("surface", depth.get())
    depth.set(10)
    await task
    own = contextvars.copy_context()
    await asyncio.create_task(dive(1), eager_start=True, context=own)
    print("surface", depth.get(), own[depth])


asyncio.run(main())
