# wait_for cancels the task that it was given, and waits until that is over.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaning up")
        await asyncio.sleep(2)
        print("clean")


async def main():
    task = asyncio.create_task(work())
    try:
        await asyncio.wait_for(task, 1)
    except TimeoutError:
        print("timeout at", asyncio.get_running_loop().time(), task.cancelled())


asyncio.run(main())
