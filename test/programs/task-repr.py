# What a task's repr says, at each stage of its life.
import asyncio


async def work(fails):
    await asyncio.sleep(1)
    if fails:
        raise ValueError("no")
    return 1


async def main():
    task, bad = asyncio.create_task(work(False)), asyncio.create_task(work(True), name="bad")
    lost = asyncio.create_task(work(False))
    print(str(task).split(" coro=")[0])
    await asyncio.sleep(0)
    lost.cancel()
    await asyncio.wait([task, bad, lost])
    print(repr(bad.exception()))
    for t in (task, bad, lost):
        print(str(t).split(" coro=")[0], str(t).rpartition("> ")[2])


asyncio.run(main())
