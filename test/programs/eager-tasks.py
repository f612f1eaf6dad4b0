# An eager task begins inside the handle that makes it, up to its first wait.
import asyncio


async def quick():
    print("quick runs in", asyncio.current_task().get_name())
    return 1


async def slow(name):
    print(name, "begins in", asyncio.current_task().get_name())
    await asyncio.sleep(1)
    print(name, "ends")
    return name


async def fails():
    raise ValueError("at once")


async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(quick(), eager_start=True)
    print("made", task.done(), asyncio.current_task().get_name())
    one = asyncio.create_task(slow("one"), eager_start=True)
    two = asyncio.create_task(slow("two"), name="second")
    print("both made", one.done(), two.done())
    bad = asyncio.create_task(fails(), eager_start=True)
    print(bad.done(), repr(bad.exception()))
    print(await asyncio.gather(task, one, two))
    loop.set_task_factory(asyncio.eager_task_factory)
    three = asyncio.create_task(slow("three"))
    print("from the factory", three.done())
    three.cancel()
    try:
        await three
    except asyncio.CancelledError:
        print("cancelled", three.cancelled())


asyncio.run(main())
