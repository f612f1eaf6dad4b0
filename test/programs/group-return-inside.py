# Leaving the block by return or break waits for the children all the same.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    print("done", n)


async def early():
    async with asyncio.TaskGroup() as group:
        group.create_task(work(1))
        return "returned"


async def main():
    print(await early())
    for n in range(3):
        async with asyncio.TaskGroup() as group:
            group.create_task(work(n))
            break
    print("end")


asyncio.run(main())
