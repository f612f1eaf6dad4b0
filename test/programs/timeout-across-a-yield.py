# A limit inside an async generator goes on while the generator is suspended at a yield: it interrupts whoever consumes it.
import asyncio


async def readings(limit):
    async with asyncio.timeout(limit):
        for number in range(5):
            await asyncio.sleep(1)
            yield number


async def main():
    try:
        async for number in readings(1.5):
            print("reading", number, "at", asyncio.get_running_loop().time())
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("the consumer is interrupted at", asyncio.get_running_loop().time(), asyncio.current_task().cancelling())
                raise
    except (asyncio.CancelledError, TimeoutError) as error:
        print(type(error).__name__, asyncio.current_task().cancelling())


asyncio.run(main())
