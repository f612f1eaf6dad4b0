# A getter that was woken and cancelled at once leaves the item to the next.
import asyncio


async def consume(queue, name):
    print(name, await queue.get())


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(consume(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    tasks[2].cancel()
    queue.put_nowait("item")
    tasks[0].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print(queue)


asyncio.run(main())
