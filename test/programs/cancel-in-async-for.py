# A cancellation inside an async generator runs its finally, then leaves the loop that iterates over it.
import asyncio


async def ticker(name, seconds):
    count = 0
    try:
        while True:
            await asyncio.sleep(seconds)
            count += 1
            yield count
    except asyncio.CancelledError:
        print(name, "is cancelled while it waits")
        raise
    finally:
        await asyncio.sleep(0.5)
        print(name, "closes at", asyncio.get_running_loop().time())


async def reader(name, pause):
    try:
        async for number in ticker(name, 1):
            print(name, "ticks", number)
            await asyncio.sleep(pause)
    finally:
        print(name, "reader ends at", asyncio.get_running_loop().time())


async def main():
    tasks = [asyncio.create_task(reader("inside", 0)), asyncio.create_task(reader("outside", 5))]
    await asyncio.sleep(2.5)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    await asyncio.sleep(1)
    print([task.cancelled() for task in tasks])


asyncio.run(main())
