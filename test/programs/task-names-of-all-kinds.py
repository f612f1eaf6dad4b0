# A task's name can be anything with a str; set_name changes it, numbers go on counting.
import asyncio


async def nothing():
    return None


async def main():
    a = asyncio.create_task(nothing(), name=7)
    b = asyncio.create_task(nothing(), name="")
    c = asyncio.create_task(nothing())
    print(repr(a.get_name()), repr(b.get_name()), repr(c.get_name()))
    c.set_name(None)
    print(repr(c.get_name()))
    c.set_name(3.5)
    print(repr(c.get_name()), asyncio.current_task().get_name())
    await asyncio.gather(a, b, c)


asyncio.run(main())
