# KeyboardInterrupt of a task can be caught around asyncio.run; the main task was cancelled on the way.
import asyncio


async def impatient():
    await asyncio.sleep(1)
    raise KeyboardInterrupt


async def main():
    task = asyncio.create_task(impatient())
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("main is cancelled, task done:", task.done(), repr(task.exception()))
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("caught", repr(error))
except asyncio.CancelledError:
    print("cancelled instead")
print("goes on")
