# A class with __aiter__ and __anext__: each async for begins anew where __aiter__ makes a new iterator.
import asyncio


class Clock:
    """Ticks; every loop over it has its own count."""

    def __init__(self, ticks, pause):
        self.ticks, self.pause = ticks, pause

    def __aiter__(self):
        return Ticks(self)


class Ticks:
    def __init__(self, clock):
        self.clock, self.at = clock, 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.at >= self.clock.ticks:
            raise StopAsyncIteration
        self.at += 1
        await asyncio.sleep(self.clock.pause)
        return self.at


async def watch(name, clock):
    async for tick in clock:
        print(name, tick, asyncio.get_running_loop().time())
        if name == "early" and tick == 2:
            break
    else:
        print(name, "saw the end")


async def main():
    clock = Clock(3, 0.5)
    await asyncio.gather(watch("early", clock), watch("late", clock))
    ticks = aiter(clock)
    print(await anext(ticks), [tick async for tick in ticks], await anext(ticks, "over"))


asyncio.run(main())
