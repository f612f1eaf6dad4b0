# Waiting for an event and a queue at once: what comes second is cancelled, and nothing is lost that was not taken.
import asyncio


async def next_item(queue, stop):
    getting, stopping = asyncio.create_task(queue.get()), asyncio.create_task(stop.wait())
    done, pending = await asyncio.wait([getting, stopping], return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    return getting.result() if getting in done else None


async def main():
    loop = asyncio.get_running_loop()
    queue, stop = asyncio.Queue(), asyncio.Event()
    for seconds, item in ((1, "one"), (2, "two"), (3, "three")):
        loop.call_later(seconds, queue.put_nowait, item)
    loop.call_later(2.5, stop.set)
    while (item := await next_item(queue, stop)) is not None:
        print("got", item, "at", loop.time())
    print("stopped at", loop.time())
    await asyncio.sleep(1)
    print("left in the queue", queue.get_nowait(), len(asyncio.all_tasks()))


asyncio.run(main())
