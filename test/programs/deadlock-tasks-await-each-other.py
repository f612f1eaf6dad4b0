# Two tasks that await each other wait for ever, though neither awaits itself.
import asyncio


async def waits_for(name, tasks, other):
    print(name, "waits for", other)
    result = await tasks[other]
    print(name, "has", result)
    return name


async def main():
    tasks = {}
    tasks["hen"] = asyncio.create_task(waits_for("hen", tasks, "egg"))
    tasks["egg"] = asyncio.create_task(waits_for("egg", tasks, "hen"))
    tasks["chick"] = asyncio.create_task(waits_for("chick", tasks, "egg"))
    await asyncio.sleep(1)
    print({name: task.done() for name, task in tasks.items()})
    await tasks["chick"]


asyncio.run(main())
