# The repr of tasks that wait for each other goes round once.
import asyncio


async def follows(tasks, name):
    await tasks[name]


async def main():
    tasks = {}
    tasks["hen"] = asyncio.create_task(follows(tasks, "egg"), name="hen")
    tasks["egg"] = asyncio.create_task(follows(tasks, "hen"), name="egg")
    tasks["chick"] = asyncio.create_task(follows(tasks, "egg"), name="chick")
    await asyncio.sleep(0)
    for task in tasks.values():
        print(task)
    await tasks["chick"]


asyncio.run(main())
