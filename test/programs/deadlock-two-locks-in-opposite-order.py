# Two tasks that take two locks in opposite order wait for each other: the program stands still.
import asyncio


async def transfer(name, first, second):
    async with first:
        print(name, "has its first account")
        await asyncio.sleep(1)
        print(name, "asks for the second")
        async with second:
            print(name, "never comes here")


async def main():
    savings, current = asyncio.Lock(), asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(transfer("to the right", savings, current))
        group.create_task(transfer("to the left", current, savings))
    print("nor here")


asyncio.run(main())
