# An AsyncExitStack takes locks, limits and groups one by one, and leaves them in the opposite order.
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def told(name):
    print("enter", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0.5)
        print("leave", name, asyncio.get_running_loop().time())


async def main():
    locks = [asyncio.Lock() for _ in range(2)]
    try:
        async with AsyncExitStack() as stack:
            limit = await stack.enter_async_context(asyncio.timeout(2))
            for number, lock in enumerate(locks):
                await stack.enter_async_context(lock)
                await stack.enter_async_context(told(f"lock {number}"))
            group = await stack.enter_async_context(asyncio.TaskGroup())
            slow = group.create_task(asyncio.sleep(9))
            stack.push_async_callback(asyncio.sleep, 0.25)
    except TimeoutError as error:
        print(repr(error), limit.expired(), slow.cancelled(), [lock.locked() for lock in locks], asyncio.get_running_loop().time())


asyncio.run(main())
