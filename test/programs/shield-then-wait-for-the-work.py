# Who is cancelled at a shield may wait for the work in its cleanup, so that the work is never cut off nor left alone.
import asyncio


async def commit(box):
    await asyncio.sleep(2)
    box.append("committed")
    return len(box)


async def transaction(box):
    work = asyncio.create_task(commit(box))
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        print("cancelled, but first", await work, box)
        raise


async def main():
    box = []
    tasks = [asyncio.create_task(transaction(box)) for _ in range(2)]
    await asyncio.sleep(1)
    tasks[1].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True), asyncio.get_running_loop().time())


asyncio.run(main())
