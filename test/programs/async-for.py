# async for awaits each __anext__; a break leaves it, an else runs at its end.
import asyncio


class Countdown:
    def __init__(self, start):
        self.n = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        await asyncio.sleep(1)
        self.n -= 1
        return self.n


async def main():
    async for n in Countdown(3):
        print(n, asyncio.get_running_loop().time())
    else:
        print("else")
    async for n in Countdown(3):
        if n == 1:
            break
    else:
        print("not here")


asyncio.run(main())
