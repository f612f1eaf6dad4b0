# Two tasks that hand values to each other by futures.
import asyncio


class Slot:
    def __init__(self):
        self.full = None

    async def put(self, value):
        future = asyncio.get_running_loop().create_future()
        self.waiting.set_result((value, future))
        await future

    async def get(self):
        self.waiting = asyncio.get_running_loop().create_future()
        value, taken = await self.waiting
        taken.set_result(None)
        return value


async def producer(slot):
    for value in "xyz":
        await asyncio.sleep(1)
        await slot.put(value)
        print("put", value)


async def consumer(slot):
    for _ in range(3):
        print("got", await slot.get(), asyncio.get_running_loop().time())


async def main():
    slot = Slot()
    await asyncio.gather(consumer(slot), producer(slot))


asyncio.run(main())
