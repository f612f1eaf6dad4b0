# aclosing closes a generator at the end of its block, whatever happened; nullcontext does nothing either way.
import asyncio
import contextlib


async def lines(name):
    try:
        for number in range(3):
            await asyncio.sleep(1)
            yield f"{name} {number}"
    finally:
        await asyncio.sleep(0.5)
        print("closed", name, asyncio.get_running_loop().time())


async def main():
    async with contextlib.aclosing(lines("left early")) as source:
        async for line in source:
            print(line)
            break
    try:
        async with contextlib.aclosing(lines("failed")) as source:
            print(await anext(source))
            raise ValueError("in the body")
    except ValueError as error:
        print(error)
    async with contextlib.aclosing(lines("used up")) as source:
        print([line async for line in source])
    async with contextlib.nullcontext("value") as value:
        print(value)
    with contextlib.nullcontext() as value:
        print(value)


asyncio.run(main())
