# An object with __await__ can be awaited; what its generator yields bare is a turn of the loop.
import asyncio


class Turns:
    def __init__(self, count):
        self.count = count

    def __await__(self):
        for i in range(self.count):
            print("turn", i)
            yield
        return "after turns"


async def other():
    for i in range(3):
        print("other", i)
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(other())
    print(await Turns(2))
    await task


asyncio.run(main())
