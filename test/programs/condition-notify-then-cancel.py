# A waiter that is notified and cancelled at the same time passes the notification on.
import asyncio


async def waiter(name, condition):
    async with condition:
        try:
            await condition.wait()
            print(name, "notified")
        except asyncio.CancelledError:
            print(name, "cancelled")
            raise


async def main():
    condition = asyncio.Condition()
    a = asyncio.create_task(waiter("a", condition))
    b = asyncio.create_task(waiter("b", condition))
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
    a.cancel()
    await asyncio.wait([a])
    await asyncio.sleep(1)
    print(b.done())
    if not b.done():
        b.cancel()
        await asyncio.wait([b])


asyncio.run(main())
