# A class of one's own derived from Future can be awaited, and sees its own calls.
import asyncio


class Loud(asyncio.Future):
    def __init__(self, name, *, loop=None):
        super().__init__(loop=loop)
        self.name = name

    def set_result(self, result):
        print(self.name, "gets", result)
        super().set_result(result)


async def main():
    future = Loud("loud")
    asyncio.get_running_loop().call_later(1, future.set_result, 5)
    print(await future, future.name, isinstance(future, asyncio.Future))
    print(repr(future))


asyncio.run(main())
