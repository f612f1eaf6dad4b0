# A limit inside an eager task is its own: the creator's goes on.
import asyncio


async def fetch(name, seconds):
    try:
        async with asyncio.timeout(seconds) as limit:
            await asyncio.sleep(2)
    except TimeoutError:
        print(name, "timed out", limit.expired(), asyncio.current_task().get_name())
        return None
    return name


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    async with asyncio.timeout(3) as limit:
        tasks = [asyncio.create_task(fetch("short", 1), name="a"), asyncio.create_task(fetch("long", 5), name="b")]
        print([await task for task in tasks], limit.expired())
    try:
        print(await asyncio.wait_for(fetch("none", 0), 1), loop.time())
    except TimeoutError:
        print("too late", loop.time())


asyncio.run(main())
