# An inner gather that gathers exceptions never fails its outer one; an inner one that does not, does.
import asyncio


async def part(name, seconds, fails=False):
    try:
        await asyncio.sleep(seconds)
        if fails:
            raise ValueError(name)
        return name
    finally:
        print(name, "ends at", asyncio.get_running_loop().time())


async def main():
    print(await asyncio.gather(
        asyncio.gather(part("a", 1), part("b", 2, fails=True), return_exceptions=True), part("c", 3),
    ))
    try:
        await asyncio.gather(
            asyncio.gather(part("d", 1, fails=True), part("e", 3)), part("f", 2), asyncio.gather(part("g", 4), return_exceptions=True),
        )
    except ValueError as error:
        print(repr(error), "at", asyncio.get_running_loop().time())
    await asyncio.sleep(5)
    print(await asyncio.gather(asyncio.gather(part("h", 1, fails=True)), part("i", 1), return_exceptions=True))


asyncio.run(main())
