# What sleep takes: zero, negative, fractions, NaN; and what it gives back.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.sleep(0, "zero"), await asyncio.sleep(-3, "negative"), loop.time())
    await asyncio.sleep(0.001)
    await asyncio.sleep(True)
    print(loop.time())
    try:
        await asyncio.sleep(float("nan"))
    except ValueError as error:
        print(error)
    try:
        await asyncio.sleep("1")
    except TypeError as error:
        print(error)


asyncio.run(main())
