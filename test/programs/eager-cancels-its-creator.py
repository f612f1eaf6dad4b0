# An eager task may cancel the task in whose handle it runs: that one is cancelled at its own next wait.
import asyncio


async def child(parent):
    parent.cancel("by the child")
    print("child is", asyncio.current_task().get_name(), "parent cancelling", parent.cancelling())
    await asyncio.sleep(1)
    print("child goes on at", asyncio.get_running_loop().time())


async def parent():
    me = asyncio.current_task()
    task = asyncio.create_task(child(me), name="child", eager_start=True)
    print("parent is back", asyncio.current_task() is me)
    try:
        await task
    except asyncio.CancelledError as error:
        print("parent", error.args, "child cancelled", task.cancelled(), task.cancelling())
        raise


async def main():
    task = asyncio.create_task(parent(), name="parent")
    await asyncio.wait([task])
    print(task.cancelled())
    await asyncio.sleep(2)


asyncio.run(main())
