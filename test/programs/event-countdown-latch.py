# A latch that opens when so many have arrived: an event and a count.
import asyncio


class Latch:
    def __init__(self, count):
        self.count, self.open = count, asyncio.Event()

    def arrive(self):
        self.count -= 1
        if self.count == 0:
            self.open.set()

    async def wait(self):
        return await self.open.wait()


async def service(name, seconds, latch):
    await asyncio.sleep(seconds)
    print(name, "is up")
    latch.arrive()
    await asyncio.sleep(1)
    return name


async def main():
    latch = Latch(3)
    services = [asyncio.create_task(service(name, seconds, latch)) for name, seconds in (("db", 2), ("cache", 1), ("web", 2))]
    print(await latch.wait(), "all are up at", asyncio.get_running_loop().time(), latch.count)
    latch.arrive()
    print(await latch.wait(), await asyncio.gather(*services))


asyncio.run(main())
