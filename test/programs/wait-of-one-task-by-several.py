# Several may wait for the same tasks, each for its own end: the first, an exception, all, a time.
import asyncio


async def work(seconds, error=None):
    await asyncio.sleep(seconds)
    if error:
        raise error
    return seconds


async def watch(name, tasks, **options):
    done, pending = await asyncio.wait(tasks, **options)
    print(name, "at", asyncio.get_running_loop().time(), sorted(task.get_name() for task in done), len(pending))


async def main():
    tasks = [
        asyncio.create_task(work(1), name="one"), asyncio.create_task(work(4), name="four"),
        asyncio.create_task(work(3, OSError()), name="bad"),
    ]
    await asyncio.gather(
        watch("all", tasks), watch("first", tasks, return_when=asyncio.FIRST_COMPLETED),
        watch("exception", tasks, return_when=asyncio.FIRST_EXCEPTION), watch("two seconds", tasks, timeout=2),
        watch("first, in time", tasks, timeout=0.5, return_when=asyncio.FIRST_COMPLETED),
    )
    print(repr(tasks[2].exception()))


asyncio.run(main())
