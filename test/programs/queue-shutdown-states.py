# A queue after shutdown: puts are refused, items can still be got, then gets are refused.
import asyncio


async def main():
    queue = asyncio.Queue()
    await queue.put(1)
    queue.shutdown()
    for call in (queue.put_nowait, ):
        try:
            call(2)
        except asyncio.QueueShutDown as error:
            print("put refused", repr(error))
    print(queue.get_nowait())
    try:
        queue.get_nowait()
    except asyncio.QueueShutDown:
        print("get refused")
    try:
        await queue.put(3)
    except asyncio.QueueShutDown:
        print("put refused")
    queue.shutdown()
    queue.shutdown(immediate=True)


asyncio.run(main())
