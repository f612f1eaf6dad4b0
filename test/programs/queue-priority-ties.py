# A priority queue gives the least first, and compares items whose priorities are equal.
import asyncio


async def main():
    queue = asyncio.PriorityQueue()
    for item in ((2, "b"), (1, "z"), (2, "a"), (0, "c")):
        queue.put_nowait(item)
    while not queue.empty():
        print(queue.get_nowait())
    queue.put_nowait((1, {}))
    try:
        queue.put_nowait((1, {}))
    except TypeError as error:
        print(error)


asyncio.run(main())
