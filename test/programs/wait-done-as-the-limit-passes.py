# What finishes in the iteration in which the limit of a wait passes is among the done ones.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for name, seconds in (("before", 0.5), ("together", 1), ("after", 1.5)):
        future = loop.create_future()
        loop.call_later(seconds, future.set_result, name)
        done, pending = await asyncio.wait([future], timeout=1)
        print(name, len(done), len(pending), "at", loop.time())
        await asyncio.sleep(1)
    task = asyncio.create_task(asyncio.sleep(1))
    done, pending = await asyncio.wait([task], timeout=1)
    print("task", len(done), len(pending))
    await asyncio.wait([task])


asyncio.run(main())
