# asyncio.wait of one task waits for its end without raising what it raised and without cancelling it.
import asyncio


async def job(error):
    await asyncio.sleep(2)
    if error:
        raise error
    return "result"


async def manager(task):
    try:
        await asyncio.wait([task])
    except asyncio.CancelledError:
        print("manager is cancelled, the job is", "done" if task.done() else "running")
        raise
    print("manager sees", task.exception() or task.result())


async def main():
    for error, impatient in ((None, False), (ValueError("bad"), False), (None, True)):
        task = asyncio.create_task(job(error))
        watching = asyncio.create_task(manager(task))
        await asyncio.sleep(1)
        if impatient:
            watching.cancel()
        await asyncio.wait([watching, task])
        print(task.cancelled(), watching.cancelled())


asyncio.run(main())
