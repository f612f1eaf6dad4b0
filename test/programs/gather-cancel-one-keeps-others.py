# Cancelling one child raises CancelledError out of gather; the others go on.
import asyncio


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "done")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    tasks = [asyncio.create_task(work(name, n)) for name, n in (("a", 1), ("b", 2), ("c", 3))]
    asyncio.get_running_loop().call_later(1.5, tasks[1].cancel)
    try:
        await asyncio.gather(*tasks)
    except asyncio.CancelledError:
        print("gather cancelled", [task.done() for task in tasks])
    await tasks[2]


asyncio.run(main())
