# A waiting task's repr shows what it waits for, and whom its end will wake.
import asyncio


async def waits(thing):
    await thing


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    event = asyncio.Event()
    first = asyncio.create_task(waits(future), name="on a future")
    second = asyncio.create_task(waits(first), name="on a task")
    third = asyncio.create_task(event.wait(), name="on an event")
    fourth = asyncio.create_task(asyncio.sleep(5), name="asleep")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    for task in (first, second, third, fourth):
        print([part for part in repr(task).replace("<", " <").split() if part.startswith(("name=", "wait_for=", "cb=", "<Future", "<Task"))])
    second.cancel()
    print(repr(second).split(" name=")[0], repr(first).split(" name=")[0])
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(repr(second).split(" name=")[0], repr(first).split(" name=")[0])
    fourth.cancel()
    event.set()


asyncio.run(main())
