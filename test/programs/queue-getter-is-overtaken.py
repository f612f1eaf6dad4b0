# A woken getter can be overtaken by get_nowait, and then stands at the end of the line.
import asyncio


async def reader(queue, name):
    print(name, "gets", await queue.get())


async def main():
    queue = asyncio.Queue()
    readers = [asyncio.create_task(reader(queue, name)) for name in ("first", "second")]
    await asyncio.sleep(0)
    queue.put_nowait("apple")
    print("main gets", queue.get_nowait())
    await asyncio.sleep(1)
    print(str(queue))
    queue.put_nowait("pear")
    await asyncio.sleep(0)
    queue.put_nowait("plum")
    await asyncio.gather(*readers)


asyncio.run(main())
