# A block with a limit may be left by return, break and continue: its timer goes in any case.
import asyncio


async def find(values, wanted):
    loop = asyncio.get_running_loop()
    for value in values:
        async with asyncio.timeout(2) as limit:
            if value == "skip":
                continue
            await asyncio.sleep(1)
            if value == wanted:
                return value, loop.time(), limit.when()
            if value == "stop":
                break
    else:
        return "not there", loop.time()
    return "stopped", loop.time(), limit.expired(), repr(limit)


async def main():
    print(await find(["a", "skip", "b", "c"], "b"))
    print(await find(["a", "stop", "b"], "b"))
    print(await find(["skip", "a"], "z"))
    await asyncio.sleep(5)
    print(asyncio.get_running_loop().time())


asyncio.run(main())
