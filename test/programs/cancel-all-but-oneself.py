# Cancelling all other tasks and waiting for them, in a function that any of them may call.
import asyncio


async def worker(name, seconds):
    try:
        await asyncio.sleep(seconds)
        await stop_the_others(name)
        return name
    except asyncio.CancelledError:
        print(name, "stops")
        raise


async def stop_the_others(name):
    others = sorted(asyncio.all_tasks() - {asyncio.current_task(), main_task}, key=asyncio.Task.get_name)
    print(name, "stops", [task.get_name() for task in others])
    for task in others:
        task.cancel()
    await asyncio.wait(others)


async def main():
    global main_task
    main_task = asyncio.current_task()
    tasks = [asyncio.create_task(worker(name, seconds), name=name) for name, seconds in (("ann", 3), ("bob", 1), ("cid", 2))]
    print([str(result) or type(result).__name__ for result in await asyncio.gather(*tasks, return_exceptions=True)])


asyncio.run(main())
