# gather returns results in the order of its arguments, whatever finishes first.
import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    print("done", name)
    return name


async def main():
    print(await asyncio.gather(work("a", 3), work("b", 1), work("c", 2)))


asyncio.run(main())
