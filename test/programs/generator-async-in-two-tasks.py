# Two tasks share an async generator: who asks while the other waits is refused, taking turns works.
import asyncio


async def tickets():
    number = 0
    while True:
        number += 1
        await asyncio.sleep(0.5)
        yield number


async def buyer(name, source, lock, count):
    for _ in range(count):
        async with lock:
            print(name, await anext(source), asyncio.get_running_loop().time())


async def pushy(source):
    try:
        print("pushy", await anext(source))
    except RuntimeError as error:
        print("pushy:", error)


async def main():
    source, lock = tickets(), asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        for name in ("ann", "bob"):
            group.create_task(buyer(name, source, lock, 2))
        group.create_task(pushy(source))
    await source.aclose()
    print(await anext(source, "sold out"))


asyncio.run(main())
