# In async for a failed task is handed out like the others.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    async for task in asyncio.as_completed([work(1), work(2), work(3)]):
        try:
            print(await task)
        except ValueError as error:
            print("failed", error)


asyncio.run(main())
