# A lock that its holder may take again: a lock, an owner and a depth.
import asyncio


class ReentrantLock:
    def __init__(self):
        self.lock, self.owner, self.depth = asyncio.Lock(), None, 0

    async def __aenter__(self):
        me = asyncio.current_task()
        if self.owner is not me:
            await self.lock.acquire()
            self.owner = me
        self.depth += 1
        return self.depth

    async def __aexit__(self, *error):
        if self.owner is not asyncio.current_task():
            raise RuntimeError("not the owner")
        self.depth -= 1
        if self.depth == 0:
            self.owner = None
            self.lock.release()


async def walk(lock, name, depth):
    async with lock as level:
        print(name, "at level", level)
        if depth > 1:
            await walk(lock, name, depth - 1)
        else:
            await asyncio.sleep(1)


async def main():
    lock = ReentrantLock()
    await asyncio.gather(walk(lock, "ann", 3), walk(lock, "bob", 2))
    async with lock:
        try:
            async with asyncio.timeout(1):
                await asyncio.create_task(walk(lock, "child", 1))
        except TimeoutError:
            print("a task of one's own is another owner")


asyncio.run(main())
