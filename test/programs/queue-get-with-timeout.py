# A limited get leaves the queue as it was when the time is over.
import asyncio


async def main():
    queue = asyncio.Queue()
    try:
        await asyncio.wait_for(queue.get(), 1)
    except TimeoutError:
        print("nothing came", queue.empty())
    queue.put_nowait("x")
    print(await asyncio.wait_for(queue.get(), 1))


asyncio.run(main())
