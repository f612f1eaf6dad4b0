# shield takes the cancellation; what is inside goes on.
import asyncio


async def work():
    await asyncio.sleep(2)
    print("work done")
    return "result"


async def caller(task):
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        print("caller cancelled", task.done())
        raise


async def main():
    task = asyncio.create_task(work())
    calling = asyncio.create_task(caller(task))
    await asyncio.sleep(1)
    calling.cancel()
    await asyncio.sleep(0)
    print(calling.cancelled(), task.cancelled())
    print(await task)


asyncio.run(main())
