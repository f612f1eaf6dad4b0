# Everybody who awaits a failed task gets the same exception object.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("shared")


seen = []


async def waiter(task):
    try:
        await task
    except ValueError as error:
        seen.append(error)


async def main():
    task = asyncio.create_task(fail())
    await asyncio.gather(*(waiter(task) for _ in range(3)))
    print(len(seen), seen[0] is seen[1] is seen[2])


asyncio.run(main())
