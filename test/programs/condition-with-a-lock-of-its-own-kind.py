# A condition takes any lock with acquire, release and locked, and lends its methods.
import asyncio


class LoudLock(asyncio.Lock):
    async def acquire(self):
        result = await super().acquire()
        print(asyncio.current_task().get_name(), "locks")
        return result

    def release(self):
        print(asyncio.current_task().get_name(), "unlocks")
        super().release()


async def waiter(condition):
    async with condition:
        await condition.wait()


async def main():
    lock = LoudLock()
    condition = asyncio.Condition(lock)
    print(condition.locked == lock.locked, condition.acquire == lock.acquire, condition.release == lock.release)
    task = asyncio.create_task(waiter(condition), name="waiter")
    await asyncio.sleep(1)
    async with lock:
        condition.notify()
    await task


asyncio.run(main(), debug=False)
