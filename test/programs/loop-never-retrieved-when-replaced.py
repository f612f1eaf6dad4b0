# An exception that nobody asked for is reported when its task goes: here when a name is used for the next one.
import asyncio


async def fails(number):
    await asyncio.sleep(0)
    raise ValueError(number)


def report(loop, context):
    print("report", repr(context["exception"]), context["message"], loop.time())


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    for number in range(3):
        task = asyncio.create_task(fails(number))
        await asyncio.sleep(1)
        print("second", number)
    print("retrieves", repr(task.exception()))
    task = None
    group = [asyncio.create_task(fails(n)) for n in (10, 11)]
    await asyncio.wait(group)
    print("drops the list")
    del group
    print("end")


asyncio.run(main())
