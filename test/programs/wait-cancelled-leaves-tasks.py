# Cancelling a wait does not cancel what it waited for.
import asyncio


async def waiter(tasks):
    try:
        await asyncio.wait(tasks)
    except asyncio.CancelledError:
        print("wait cancelled")
        raise


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(3, "kept"))]
    outer = asyncio.create_task(waiter(tasks))
    await asyncio.sleep(1)
    outer.cancel()
    await asyncio.wait([outer])
    print(tasks[0].done(), await tasks[0])


asyncio.run(main())
