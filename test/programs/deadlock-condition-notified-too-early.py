# A notification that comes before the waiting, and no predicate: the waiter has missed it for good.
import asyncio


async def notifier(condition):
    async with condition:
        condition.notify_all()
        print("notified")


async def waiter(condition):
    await asyncio.sleep(1)
    async with condition:
        print("waits")
        await condition.wait()
        print("never woken")


async def main():
    condition = asyncio.Condition()
    await asyncio.gather(waiter(condition), notifier(condition))


asyncio.run(main())
