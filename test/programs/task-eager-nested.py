# Eager tasks may make eager tasks: each runs inside the one that makes it.
import asyncio


async def nest(depth):
    print("  " * depth + "in", asyncio.current_task().get_name())
    if depth < 3:
        child = asyncio.create_task(nest(depth + 1), name=f"d{depth + 1}")
        print("  " * depth + "back in", asyncio.current_task().get_name(), child.done())
        await child
    return depth


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    print(await asyncio.create_task(nest(0), name="d0"))


asyncio.run(main())
