# A put that is cancelled has put nothing, and is not counted by join.
import asyncio


async def main():
    queue = asyncio.Queue(1)
    await queue.put("one")
    late = asyncio.create_task(queue.put("two"))
    later = asyncio.create_task(queue.put("three"))
    await asyncio.sleep(1)
    late.cancel()
    print(str(queue))
    await asyncio.sleep(0)
    print(str(queue), late.cancelled())
    print(await queue.get(), await queue.get(), later.done())
    queue.task_done()
    queue.task_done()
    await asyncio.wait_for(queue.join(), 1)
    try:
        await asyncio.wait_for(queue.get(), 1)
    except TimeoutError:
        print("empty", str(queue))


asyncio.run(main())
