# The task that closes an async generator for its loop drives aclose(), which has no name; what goes wrong in it is reported.
import asyncio


async def stubborn(text):
    try:
        yield 1
    finally:
        await asyncio.sleep(0)
        print(text, asyncio.current_task() in closers or closers.add(asyncio.current_task().get_name()), sorted(closers))
        raise KeyError(text)


closers = set()


async def leave(text):
    async for number in stubborn(text):
        break


async def main():
    await leave("closing")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([repr(task) for task in asyncio.all_tasks() if task is not asyncio.current_task()])
    await asyncio.sleep(0.1)
    await leave("too late")


asyncio.run(main())
