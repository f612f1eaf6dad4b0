# A task that is cancelled after its future is done but before its turn is cancelled at that await.
import asyncio


async def work(future):
    try:
        print("got", await future)
    except asyncio.CancelledError:
        print("cancelled though the result was there", future.result())
        raise


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(work(future))
    await asyncio.sleep(0)
    future.set_result(5)
    print(task.cancel())
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
