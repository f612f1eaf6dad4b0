# A traceback holds the frames that it names, also those that caught the exception and went on: while a failed task is kept, an async generator in the locals of who awaited it stays open.
import asyncio


async def numbers(name):
    try:
        yield 1
    finally:
        print(name, "closes in", asyncio.current_task().get_name())


async def fails():
    raise KeyError("failed")


async def left_open(name, tasks):
    generator = numbers(name)
    print(name, await anext(generator))
    tasks.append(asyncio.create_task(fails()))
    try:
        await tasks[-1]
    except KeyError as error:
        print("caught", error)
    await asyncio.sleep(0)


async def main():
    tasks = []
    await left_open("kept", tasks)
    await asyncio.sleep(0)
    print("main goes on")
    tasks.pop()
    await asyncio.sleep(0.1)
    print("the task is gone")
    await left_open("at the end", tasks)
    await asyncio.sleep(0.1)
    print("main ends")
    return tasks


asyncio.run(main())
