# An exception travels through every await to whoever awaits the task, each time anew.
import asyncio


async def level3():
    raise ValueError("deep")


async def level2():
    await level3()


async def level1():
    try:
        await level2()
    finally:
        print("finally in level1")


async def main():
    task = asyncio.create_task(level1())
    for _ in range(2):
        try:
            await task
        except ValueError as error:
            print("caught", error)


asyncio.run(main())
