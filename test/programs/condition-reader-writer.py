# Readers together, writers alone: a lock of one's own kind from a condition and two numbers.
import asyncio
from contextlib import asynccontextmanager


class SharedLock:
    def __init__(self):
        self.changed, self.readers, self.writing = asyncio.Condition(), 0, False

    @asynccontextmanager
    async def reading(self):
        async with self.changed:
            await self.changed.wait_for(lambda: not self.writing)
            self.readers += 1
        try:
            yield self.readers
        finally:
            async with self.changed:
                self.readers -= 1
                self.changed.notify_all()

    @asynccontextmanager
    async def writes(self):
        async with self.changed:
            await self.changed.wait_for(lambda: not self.writing and self.readers == 0)
            self.writing = True
        try:
            yield
        finally:
            async with self.changed:
                self.writing = False
                self.changed.notify_all()


async def read(lock, name):
    async with lock.reading() as count:
        print(name, "reads with", count - 1, "others at", asyncio.get_running_loop().time())
        await asyncio.sleep(1)


async def write(lock, name):
    async with lock.writes():
        print(name, "writes at", asyncio.get_running_loop().time())
        await asyncio.sleep(1)


async def main():
    lock = SharedLock()
    await asyncio.gather(read(lock, "ann"), write(lock, "bob"), read(lock, "cid"), write(lock, "dot"), read(lock, "eve"))


asyncio.run(main())
