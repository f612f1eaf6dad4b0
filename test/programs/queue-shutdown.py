# A queue that is shut down lets nothing in and wakes those who wait; at once, it also drops what is in it.
import asyncio


async def consume(queue):
    try:
        while True:
            print("got", await queue.get())
    except asyncio.QueueShutDown as error:
        print(repr(error))


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(consume(queue))
    await asyncio.sleep(1)
    queue.put_nowait(1)
    queue.shutdown()
    await task
    try:
        await queue.put(2)
    except asyncio.QueueShutDown:
        print("nothing goes in")
    queue = asyncio.Queue()
    queue.put_nowait(1)
    joining = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    await joining
    print(queue)


asyncio.run(main())
