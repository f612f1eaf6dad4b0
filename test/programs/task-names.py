# Tasks are named Task-1, Task-2 … in order of creation; a name can be given and changed.
import asyncio


async def work():
    return asyncio.current_task().get_name()


async def main():
    a = asyncio.create_task(work())
    b = asyncio.create_task(work(), name="own name")
    c = asyncio.create_task(work())
    c.set_name(42)
    print(asyncio.current_task().get_name(), a.get_name(), b.get_name(), repr(c.get_name()))
    print(await a, await b, await c)
    print(asyncio.create_task(work()).get_name())


asyncio.run(main())
