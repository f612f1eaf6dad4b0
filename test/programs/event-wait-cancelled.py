# A cancelled wait leaves the event's line.
import asyncio


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(repr(event)[-8:], task.cancelled())
    event.set()
    print(await event.wait())


asyncio.run(main())
