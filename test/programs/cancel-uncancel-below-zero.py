# uncancel never goes below 0, and does not bring back a wait that is cancelled already.
import asyncio


async def work():
    print("at first", asyncio.current_task().uncancel())
    await asyncio.sleep(9)


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    print([task.cancel(), task.cancel(), task.cancelling(), task.uncancel(), task.uncancel(), task.uncancel()])
    await asyncio.wait([task])
    print("cancelled all the same", task.cancelled(), task.cancelling())
    print(task.cancel(), task.cancelling(), task.uncancel(), task.cancelled())


asyncio.run(main())
