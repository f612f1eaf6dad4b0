# So many calls per second: each takes a place, and a timer gives it back a second later.
import asyncio


class RateLimit:
    def __init__(self, calls, seconds):
        self.free, self.seconds = asyncio.Semaphore(calls), seconds

    async def __aenter__(self):
        await self.free.acquire()
        asyncio.get_running_loop().call_later(self.seconds, self.free.release)

    async def __aexit__(self, *error):
        return False


async def call(limit, number):
    async with limit:
        print("call", number, "at", asyncio.get_running_loop().time())
        await asyncio.sleep(0.25 if number % 2 else 3)


async def main():
    limit = RateLimit(2, 1)
    async with asyncio.TaskGroup() as group:
        for number in range(6):
            group.create_task(call(limit, number))
    print("done at", asyncio.get_running_loop().time())


asyncio.run(main())
