# Done callbacks get the task, run through the ready queue in order, and can be removed.
import asyncio


async def work():
    return "x"


async def main():
    def one(task):
        print("one", task.get_name(), task.result())

    def two(task):
        print("two")

    task = asyncio.create_task(work())
    task.add_done_callback(two)
    task.add_done_callback(one)
    task.add_done_callback(two)
    print(task.remove_done_callback(two))
    await task
    print("main")
    task.add_done_callback(one)
    print("added to a finished task")
    await asyncio.sleep(0)


asyncio.run(main())
