# A child fails in the iteration in which its sister finishes: the order of their turns decides nothing, the error comes out.
import asyncio


async def finish(seconds, name):
    await asyncio.sleep(seconds)
    print(name, "finishes")
    return name


async def fail(seconds, name):
    await asyncio.sleep(seconds)
    print(name, "fails")
    raise ValueError(name)


async def main():
    for parts in ((finish, fail), (fail, finish), (fail, fail)):
        for collects in (False, True):
            try:
                print(await asyncio.gather(*(part(1, name) for part, name in zip(parts, "ab")), return_exceptions=collects))
            except ValueError as error:
                print(repr(error), asyncio.get_running_loop().time())


asyncio.run(main())
