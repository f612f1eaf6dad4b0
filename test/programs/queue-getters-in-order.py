# Items go to those who wait in the order in which they came.
import asyncio


async def consume(queue, name):
    for _ in range(2):
        print(name, await queue.get())


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(consume(queue, name)) for name in "abc"]
    await asyncio.sleep(1)
    for number in range(6):
        queue.put_nowait(number)
        if number % 2:
            await asyncio.sleep(1)
    await asyncio.gather(*tasks)


asyncio.run(main())
