# An event's repr; setting twice, clearing, waiting when set.
import asyncio


def show(event):
    text = repr(event)
    print(text[text.index("["):])


async def main():
    event = asyncio.Event()
    show(event)
    task = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    show(event)
    event.set()
    event.set()
    show(event)
    print(await task, await event.wait(), event.is_set())
    event.clear()
    print(event.is_set())
    show(event)


asyncio.run(main())
