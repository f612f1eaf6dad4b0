# An awaitable object may be awaited as often as its __await__ allows, and by several tasks at once.
import asyncio


class Countdown:
    def __init__(self, start):
        self.left = start

    def __await__(self):
        while self.left > 0:
            self.left -= 1
            yield
        return f"zero after {asyncio.get_running_loop().time()} s"


class Retry:
    def __init__(self, make, times):
        self.make, self.times = make, times

    def __await__(self):
        for attempt in range(1, self.times + 1):
            try:
                return (yield from self.make(attempt).__await__())
            except OSError as error:
                print("attempt", attempt, "failed:", error)
        raise TimeoutError("no attempt left")


async def connect(attempt):
    await asyncio.sleep(attempt)
    if attempt < 3:
        raise OSError(f"refused {attempt}")
    return "connected"


async def take(name, countdown):
    print(name, await countdown)


async def main():
    countdown = Countdown(5)
    await asyncio.gather(take("a", countdown), take("b", countdown))
    print(await countdown)
    print(await Retry(connect, 3), asyncio.get_running_loop().time())
    try:
        await asyncio.wait_for(Retry(connect, 2), 10)
    except TimeoutError as error:
        print(error)


asyncio.run(main())
