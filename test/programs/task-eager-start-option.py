# eager_start=True begins one task at once; eager_start=False of an eager factory does not.
import asyncio


async def work(name):
    print("begin", name)


async def main():
    loop = asyncio.get_running_loop()
    one = loop.create_task(work("one"), eager_start=True)
    print(one.done())
    loop.set_task_factory(asyncio.eager_task_factory)
    two = loop.create_task(work("two"), eager_start=False)
    print(two.done())
    await two


asyncio.run(main())
