# A shielded member outlives the cancellation of its gather.
import asyncio


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "finishes at", asyncio.get_running_loop().time())
        return name
    except asyncio.CancelledError:
        print(name, "is cancelled")
        raise


async def main():
    backup = asyncio.create_task(work("backup", 3))
    everything = asyncio.gather(work("report", 3), asyncio.shield(backup), asyncio.shield(work("log", 2)))
    await asyncio.sleep(1)
    everything.cancel()
    try:
        await everything
    except asyncio.CancelledError:
        print("gather is cancelled, backup", backup.done())
    print(await backup)


asyncio.run(main())
