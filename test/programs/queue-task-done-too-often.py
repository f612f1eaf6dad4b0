# task_done more often than there were items is a ValueError.
import asyncio


async def main():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.get_nowait()
    queue.task_done()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    await queue.join()
    print("joined")


asyncio.run(main())
