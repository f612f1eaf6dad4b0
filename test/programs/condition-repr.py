# A condition's repr says whether it is locked and how many wait.
import asyncio


def show(condition):
    text = repr(condition)
    print(text[text.index("["):])


async def waiter(condition):
    async with condition:
        await condition.wait()


async def main():
    condition = asyncio.Condition()
    show(condition)
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(0)
    show(condition)
    async with condition:
        show(condition)
        condition.notify()
    await task


asyncio.run(main())
