# An exception of what was shielded, after the shield was cancelled, is reported to the loop.
import asyncio


async def work():
    await asyncio.sleep(2)
    raise ValueError("too late")


async def main():
    task = asyncio.create_task(work())
    shielded = asyncio.shield(task)
    asyncio.get_running_loop().call_later(1, shielded.cancel)
    try:
        await shielded
    except asyncio.CancelledError:
        print("cancelled", task.done())
    await asyncio.sleep(2)
    print("end")


asyncio.run(main())
