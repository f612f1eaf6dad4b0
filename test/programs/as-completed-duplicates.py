# as_completed counts a task that it is given twice once.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    task = asyncio.create_task(work(1))
    results = [await coroutine for coroutine in asyncio.as_completed([task, task, work(2)])]
    print(results)


asyncio.run(main())
