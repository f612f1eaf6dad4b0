# Task can be made by hand: it takes loop, name, context and eager_start as keywords, and refuses what is no coroutine.
import asyncio
import contextvars


async def work(value):
    print("works", value, asyncio.current_task().get_name())
    return value


async def main():
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()
    first = asyncio.Task(work(1))
    second = asyncio.Task(work(2), loop=loop, name="second", context=context)
    print(second.get_context() is context, second.get_loop() is loop, first.get_loop() is loop)
    eager = asyncio.Task(work(3), loop=loop, name="eager", eager_start=True)
    print(eager.done(), eager.result(), first.done())
    print(await asyncio.gather(first, second, eager))
    for wrong in (5, work, loop.create_future(), print):
        try:
            asyncio.Task(wrong)
        except TypeError as error:
            print(str(error).split(" at 0x")[0].split(" pending")[0])
    coroutine = work(4)
    try:
        asyncio.Task(coroutine, loop)
    except TypeError as error:
        print(type(error).__name__)
    coroutine.close()


asyncio.run(main())
