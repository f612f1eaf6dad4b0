# FIRST_EXCEPTION does not count a cancelled task as an exception.
import asyncio


async def fail():
    await asyncio.sleep(3)
    raise ValueError("late")


async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(asyncio.sleep(5)), asyncio.create_task(fail()), asyncio.create_task(asyncio.sleep(9))]
    loop.call_later(1, tasks[0].cancel)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(loop.time(), len(done), len(pending))
    for task in done:
        print(task.cancelled() or task.exception())
    tasks[2].cancel()


asyncio.run(main())
