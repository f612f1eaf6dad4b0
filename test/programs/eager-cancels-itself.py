# An eager task that cancels itself before its first wait is cancelled in the loop's next turn, at that wait; without a wait, at its end.
import asyncio


async def doubtful(waits):
    print("cancels itself", asyncio.current_task().cancel("doubts"))
    if waits:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as error:
            print("cancelled", error.args)
            raise
    print("comes to its end")


async def main():
    for waits in (False, True):
        task = asyncio.create_task(doubtful(waits), eager_start=True)
        print("made", task.done(), task.cancelling())
        try:
            await task
        except asyncio.CancelledError as error:
            print(repr(error), task.cancelled(), asyncio.get_running_loop().time())


asyncio.run(main())
