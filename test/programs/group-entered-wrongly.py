# A group needs async with, a task, and is entered only once; refused coroutines are closed without a warning.
import asyncio


async def work():
    print("never runs")


async def enter(group):
    async with group:
        print("entered", group)


async def main():
    try:
        with asyncio.TaskGroup():
            pass
    except TypeError as error:
        print(error)
    group = asyncio.TaskGroup()
    try:
        group.create_task(work())
    except RuntimeError as error:
        print(error)
    await enter(group)
    for attempt in (enter, lambda group: group.create_task(work())):
        try:
            await attempt(group)
        except RuntimeError as error:
            print(error)
    by_hand = enter(asyncio.TaskGroup())

    def outside_of_a_task():
        try:
            by_hand.send(None)
        except RuntimeError as error:
            print(error)
    asyncio.get_running_loop().call_soon(outside_of_a_task)
    await asyncio.sleep(0)


asyncio.run(main())
