# A group inside an async generator: a child that fails cancels whoever consumes it, and its error comes out only when the generator is closed.
import asyncio


async def ticks(group_size):
    async with asyncio.TaskGroup() as group:
        for number in range(group_size):
            group.create_task(fail_after(number + 1.5))
            yield number


async def fail_after(seconds):
    await asyncio.sleep(seconds)
    raise ValueError(seconds)


async def main():
    try:
        async for number in ticks(3):
            print("got", number)
            await asyncio.sleep(1)
            print("slept at", asyncio.get_running_loop().time())
    except asyncio.CancelledError:
        print("the consumer is cancelled at", asyncio.get_running_loop().time(), asyncio.current_task().cancelling())
    except ExceptionGroup as errors:
        print(errors.exceptions)


asyncio.run(main())
