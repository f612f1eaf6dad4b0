# A lock that nobody holds cannot be released; a repr tells its state and who waits.
import asyncio


def state(thing):
    return repr(thing).partition("[")[2]


async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    print(await lock.acquire(), state(lock))
    task = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(state(lock))
    lock.release()
    await task
    print(state(lock))


asyncio.run(main())
