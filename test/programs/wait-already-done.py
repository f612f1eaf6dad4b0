# wait for what is done already takes its turns like any other: its callbacks go through the ready queue.
import asyncio


async def work():
    return 1


async def main():
    task = asyncio.create_task(work())
    await task
    asyncio.get_running_loop().call_soon(print, "soon")
    done, pending = await asyncio.wait([task])
    print("back after soon", len(done), len(pending))
    await asyncio.sleep(0)


asyncio.run(main())
