# A lock belongs to a loop only when somebody has had to wait for it there.
import asyncio

lock = asyncio.Lock()


async def without_waiting(number):
    async with lock:
        print("loop", number, lock.locked())


async def with_waiting(number):
    async with lock:
        try:
            await asyncio.wait_for(lock.acquire(), 1)
        except (TimeoutError, RuntimeError) as error:
            print("loop", number, type(error).__name__, str(error)[-30:])


asyncio.run(without_waiting(1))
asyncio.run(without_waiting(2))
asyncio.run(with_waiting(3))
asyncio.run(without_waiting(4))
asyncio.run(with_waiting(5))
