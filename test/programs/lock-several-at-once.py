# async with a, b takes the locks one after the other, and gives them back in the opposite order, also when the second is never had.
import asyncio


class Door(asyncio.Lock):
    def __init__(self, name):
        super().__init__()
        self.name = name

    async def acquire(self):
        await super().acquire()
        print(" opens", self.name)

    def release(self):
        print(" shuts", self.name)
        super().release()


async def main():
    hall, vault = Door("hall"), Door("vault")
    async with hall, vault:
        print("inside")
    await vault.acquire()
    try:
        async with asyncio.timeout(1):
            async with hall, vault:
                print("never inside")
    except TimeoutError:
        print("hall", hall.locked(), "vault", vault.locked())


asyncio.run(main())
