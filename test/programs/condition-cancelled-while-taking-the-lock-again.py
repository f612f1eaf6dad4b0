# A notified waiter that is cancelled while it waits for the lock takes it first, and hands the notification on.
import asyncio


async def waiter(condition, name):
    async with condition:
        try:
            await condition.wait()
            print(name, "was notified")
        except asyncio.CancelledError as error:
            print(name, "is cancelled", error.args, "locked", condition.locked())
            raise


async def main():
    condition = asyncio.Condition()
    first = asyncio.create_task(waiter(condition, "first"))
    second = asyncio.create_task(waiter(condition, "second"))
    await asyncio.sleep(1)
    async with condition:
        condition.notify()
        await asyncio.sleep(1)
        first.cancel("once")
        await asyncio.sleep(1)
        first.cancel("twice")
        await asyncio.sleep(1)
        print("first is still there", not first.done(), first.cancelling())
    await asyncio.wait({first, second})
    print(first.cancelled(), second.cancelled())


asyncio.run(main())
