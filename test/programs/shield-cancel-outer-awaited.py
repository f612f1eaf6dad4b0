# Cancelling who awaits a shield leaves the inner task running.
import asyncio


async def inner():
    await asyncio.sleep(2)
    print("inner done")


async def outer(task):
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        print("outer cancelled, inner", task.done())
        raise


async def main():
    task = asyncio.create_task(inner())
    waiter = asyncio.create_task(outer(task))
    await asyncio.sleep(1)
    waiter.cancel()
    await asyncio.wait([waiter])
    await task


asyncio.run(main())
