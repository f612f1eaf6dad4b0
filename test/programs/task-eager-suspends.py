# An eager task runs up to its first suspension inside its creator's handle.
import asyncio


async def work(name):
    print(name, "begins")
    await asyncio.sleep(0)
    print(name, "goes on")
    await asyncio.sleep(1)
    print(name, "ends")
    return name


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    a = asyncio.create_task(work("a"))
    print("made a")
    b = asyncio.create_task(work("b"))
    print("made b")
    print(await asyncio.gather(a, b))


asyncio.run(main())
