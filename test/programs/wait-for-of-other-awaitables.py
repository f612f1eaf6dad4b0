# wait_for takes whatever can be awaited, and says what cannot.
import asyncio


class Countdown:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        yield from asyncio.sleep(self.seconds).__await__()
        return f"{self.seconds} s"


async def main():
    print(await asyncio.wait_for(Countdown(1), 2))
    for limit in (1, 0):
        try:
            print(await asyncio.wait_for(Countdown(2), limit))
        except TimeoutError:
            print("too late at", asyncio.get_running_loop().time())
    print(await asyncio.wait_for(asyncio.gather(Countdown(1), Countdown(2)), None))
    for wrong in (None, 5, print):
        for limit in (1, 0):
            try:
                await asyncio.wait_for(wrong, limit)
            except TypeError as error:
                print(error)


asyncio.run(main())
