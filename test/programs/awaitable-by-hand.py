# Objects with __await__: what it returns has to be an iterator, and its end is the result.
import asyncio


class Returns:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        return self.what


async def work():
    return "work"


async def main():
    print(await Returns(iter(())))
    print(await Returns(asyncio.sleep(0, "slept").__await__()))
    for wrong in ([1, 2], 5, None):
        try:
            await Returns(wrong)
        except TypeError as error:
            print(error)
    coroutine = work()
    try:
        await Returns(coroutine)
    except TypeError as error:
        print(error)
    print(await coroutine)
    try:
        await Returns(iter(["bad"]))
    except RuntimeError as error:
        print(error)
    for thing in (5, "text", [work], work, Returns):
        try:
            await thing
        except TypeError as error:
            print(error)


asyncio.run(main())
