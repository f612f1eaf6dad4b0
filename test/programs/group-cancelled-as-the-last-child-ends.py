# A cancellation that comes when the last child has just ended still goes through, after the group is complete.
import asyncio


async def child():
    await asyncio.sleep(1)
    print("child done")
    return "result"


async def parent(box):
    async with asyncio.TaskGroup() as group:
        box.append(group.create_task(child()))
    print("never printed")


async def main():
    box = []
    task = asyncio.create_task(parent(box))
    await asyncio.sleep(0)
    box_end = asyncio.get_running_loop().create_future()
    await asyncio.sleep(0)
    box[0].add_done_callback(lambda _: (task.cancel("late"), box_end.set_result(None)))
    await box_end
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), box[0].result(), task.cancelled())


asyncio.run(main())
