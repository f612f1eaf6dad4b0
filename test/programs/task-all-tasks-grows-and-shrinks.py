# all_tasks holds the tasks that are not done, the current one included.
import asyncio


async def work(n):
    await asyncio.sleep(n)


def names():
    return sorted(task.get_name() for task in asyncio.all_tasks())


async def main():
    print(names())
    tasks = [asyncio.create_task(work(n), name=f"w{n}") for n in (1, 2)]
    print(names())
    await tasks[0]
    print(names())
    await tasks[1]
    print(names())


asyncio.run(main(), debug=False)
