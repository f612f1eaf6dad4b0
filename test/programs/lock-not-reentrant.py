# A task that acquires a lock it holds waits for ever: only a time limit gets it out.
import asyncio


async def main():
    lock = asyncio.Lock()
    async with lock:
        try:
            async with asyncio.timeout(1):
                async with lock:
                    print("never")
        except TimeoutError:
            print("timeout", lock.locked())
    print(lock.locked())


asyncio.run(main())
