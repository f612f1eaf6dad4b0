# A woken putter can be overtaken by put_nowait, and then stands at the end of the line.
import asyncio


async def writer(queue, item):
    await queue.put(item)
    print("put", item, str(queue))


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("zero")
    writers = [asyncio.create_task(writer(queue, item)) for item in ("one", "two")]
    await asyncio.sleep(0)
    print("got", queue.get_nowait())
    queue.put_nowait("pushed in")
    await asyncio.sleep(1)
    while not queue.empty():
        print("got", await queue.get())
        await asyncio.sleep(1)
    await asyncio.gather(*writers)


asyncio.run(main())
