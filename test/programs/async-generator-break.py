# An async generator that a break drops is closed by a task of its own.
import asyncio


async def numbers():
    try:
        for i in range(10):
            yield i
    finally:
        await asyncio.sleep(0)
        print("closed in", asyncio.current_task().get_name())


async def main():
    async for i in numbers():
        if i == 2:
            break
    print("after the loop")
    await asyncio.sleep(1)
    print("main ends")


asyncio.run(main())
