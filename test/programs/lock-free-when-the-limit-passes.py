# A lock that comes free at the very moment a limit passes: the limit wins, whichever timer came first, and the lock stays free.
import asyncio


async def take(lock, limit):
    try:
        await asyncio.wait_for(lock.acquire(), limit)
    except TimeoutError:
        return "too late"
    lock.release()
    return "got it"


async def main():
    loop = asyncio.get_running_loop()
    for release_first in (True, False):
        lock = asyncio.Lock()
        await lock.acquire()
        if release_first:
            loop.call_later(1, lock.release)
        taker = asyncio.create_task(take(lock, 1))
        await asyncio.sleep(0)
        if not release_first:
            loop.call_later(1, lock.release)
        print(release_first, await taker, lock.locked())
        await asyncio.sleep(1)
        print("afterwards", repr(lock)[-11:])


asyncio.run(main())
