# as_completed with a timeout raises TimeoutError at the one that is not there in time.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    tasks = [asyncio.create_task(work(n)) for n in (1, 5)]
    try:
        async for task in asyncio.as_completed(tasks, timeout=2):
            print(await task)
    except TimeoutError:
        print("timeout at", asyncio.get_running_loop().time())
    print([task.done() for task in tasks])
    try:
        for coroutine in asyncio.as_completed(tasks, timeout=1):
            print(await coroutine)
    except TimeoutError:
        print("timeout at", asyncio.get_running_loop().time())


asyncio.run(main())
