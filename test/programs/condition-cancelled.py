# A cancelled waiter takes the lock before CancelledError goes on, and passes a notification that it had on.
import asyncio


async def wait(condition, name):
    try:
        async with condition:
            await condition.wait()
            print(name, "goes on")
    except asyncio.CancelledError:
        print(name, "is cancelled")
        raise


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(wait(condition, name)) for name in "abc"]
    await asyncio.sleep(1)
    async with condition:
        condition.notify(1)
        tasks[0].cancel()
        await asyncio.sleep(1)
        print("still locked")
    await asyncio.sleep(1)
    tasks[2].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
