# A lock is no ordinary context manager, and takes no loop: both are TypeErrors.
import asyncio


async def main():
    for make in (asyncio.Lock, asyncio.Condition, asyncio.Semaphore, asyncio.BoundedSemaphore):
        try:
            with make():
                print("entered")
        except TypeError as error:
            print(error)
        try:
            make(loop=asyncio.get_running_loop())
        except TypeError as error:
            print(error)
    try:
        async with asyncio.Event():
            print("entered")
    except TypeError as error:
        print(error)
    for make in (asyncio.Event, asyncio.Queue):
        try:
            make(loop=None)
        except TypeError as error:
            print(error)


asyncio.run(main())
