# FIRST_EXCEPTION returns with the first exception, else when all are done.
import asyncio


async def work(n, fails):
    await asyncio.sleep(n)
    if fails:
        raise KeyError(n)
    return n


async def main():
    tasks = [asyncio.create_task(work(1, False)), asyncio.create_task(work(2, True)), asyncio.create_task(work(3, False))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), asyncio.get_running_loop().time())
    for task in tasks[:2]:
        print(repr(task.exception()), task in done)
    await asyncio.wait(pending)
    done, pending = await asyncio.wait(tasks[:1], return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending))


asyncio.run(main())
