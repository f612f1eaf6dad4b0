# Reprs of tasks that have finished name their result, exception or cancellation.
import asyncio


async def value():
    return {"a": [1, 2]}


async def fail():
    raise KeyError("missing")


async def main():
    tasks = [asyncio.create_task(value(), name="v"), asyncio.create_task(fail(), name="f"), asyncio.create_task(asyncio.sleep(3), name="s")]
    await asyncio.sleep(0)
    tasks[2].cancel()
    print(repr(tasks[2]).split(" coro=")[0])
    await asyncio.gather(*tasks, return_exceptions=True)
    print(tasks[0], tasks[1])
    print(repr(tasks[2])[:40])


asyncio.run(main())
