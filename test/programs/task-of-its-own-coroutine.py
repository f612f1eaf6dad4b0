# A coroutine that awaits itself, or makes a task of itself, is told that it is running.
import asyncio


async def snake(holder):
    try:
        await holder["own"]
    except RuntimeError as error:
        print("await:", error)
    task = asyncio.create_task(holder["own"], name="twin")
    print(task.get_coro() is holder["own"])
    try:
        await task
    except RuntimeError as error:
        print("task:", error)
    return "tail"


async def main():
    holder = {}
    holder["own"] = snake(holder)
    print(await holder["own"])


asyncio.run(main())
