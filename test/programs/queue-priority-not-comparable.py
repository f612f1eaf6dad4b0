# Items that cannot be compared are refused by a priority queue only after they are in it, and are not counted.
import asyncio


class Job:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


async def main():
    queue = asyncio.PriorityQueue()
    await queue.put((2, Job("dishes")))
    await queue.put((1, Job("cooking")))
    try:
        await queue.put((1, Job("shopping")))
    except TypeError as error:
        print(error)
    print(queue.qsize(), str(queue))
    try:
        print(queue.get_nowait())
        print(queue.get_nowait())
    except TypeError as error:
        print(error)
    print(str(queue))


asyncio.run(main())
