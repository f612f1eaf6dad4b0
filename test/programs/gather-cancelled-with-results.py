# Cancelling a gather some of whose children are done: one that collects exceptions raises CancelledError in the end, one that has failed is done.
import asyncio


async def part(name, seconds, error=None):
    await asyncio.sleep(seconds)
    if error:
        raise error
    return name


async def main():
    for collects in (True, False):
        tasks = [asyncio.create_task(part("a", 1)), asyncio.create_task(part("b", 2, ValueError("b"))), asyncio.create_task(part("c", 9))]
        everything = asyncio.gather(*tasks, return_exceptions=collects)
        await asyncio.sleep(3)
        print(collects, "done", everything.done(), "cancel", everything.cancel("late"))
        try:
            await everything
        except (asyncio.CancelledError, ValueError) as error:
            print(repr(error), everything.cancelled())
        await asyncio.wait(tasks, timeout=1)
        print([task.cancelled() or task.exception() or task.result() if task.done() else "runs" for task in tasks])


asyncio.run(main())
