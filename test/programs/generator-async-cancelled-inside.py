# Cancelling a task inside an async generator runs the generator's cleanup, which ends it.
import asyncio


async def feed():
    connection = "open"
    try:
        for n in range(5):
            await asyncio.sleep(1)
            yield n
    finally:
        await asyncio.sleep(0.5)
        connection = "closed"
        print("feed", connection, asyncio.get_running_loop().time())


async def consume(generator):
    async for n in generator:
        print("item", n)


async def main():
    generator = feed()
    task = asyncio.create_task(consume(generator))
    await asyncio.sleep(2.5)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), await anext(generator, "ended"))
    between = feed()
    print(await anext(between))
    try:
        async with asyncio.timeout(0.25):
            await anext(between)
    except TimeoutError:
        print("timed out", await anext(between, "ended"))


asyncio.run(main())
