# Without waiting, a full queue and an empty one raise.
import asyncio


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("a")
    try:
        queue.put_nowait("b")
    except asyncio.QueueFull as error:
        print(repr(error))
    print(queue.get_nowait())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))


asyncio.run(main())
