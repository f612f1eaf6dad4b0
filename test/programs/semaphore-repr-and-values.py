# A semaphore's repr, and what it refuses.
import asyncio


def show(semaphore):
    text = repr(semaphore)
    print(text[text.index("["):])


async def main():
    semaphore = asyncio.Semaphore(2)
    show(semaphore)
    await semaphore.acquire()
    await semaphore.acquire()
    show(semaphore)
    task = asyncio.create_task(semaphore.acquire())
    await asyncio.sleep(0)
    show(semaphore)
    semaphore.release()
    print(await task, semaphore.locked())
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    zero = asyncio.Semaphore(0)
    print(zero.locked())
    zero.release()
    print(zero.locked())


asyncio.run(main())
