# A cancellation waits for a real suspension: awaiting what is done already, or a plain coroutine, is none.
import asyncio


async def instant():
    return "instant"


async def walker(done):
    asyncio.current_task().cancel()
    print(await instant(), await done, await asyncio.gather())
    async with asyncio.Lock():
        print("in a free lock")
    print("queue", await filled.get())
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("caught at sleep(0)")
    print(await asyncio.sleep(1, "slept"))

filled = asyncio.Queue()


async def main():
    done = asyncio.get_running_loop().create_future()
    done.set_result("done")
    filled.put_nowait("item")
    task = asyncio.create_task(walker(done))
    await task
    print(task.cancelled(), task.cancelling())


asyncio.run(main())
