# The first exception reaches the caller at once; the other children go on.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("no")


async def work():
    await asyncio.sleep(2)
    print("work is done anyway")
    return "w"


async def main():
    task = asyncio.create_task(work())
    try:
        await asyncio.gather(fail(), task)
    except ValueError as error:
        print("caught", error, asyncio.get_running_loop().time())
    print(task.done())
    print(await task)


asyncio.run(main())
