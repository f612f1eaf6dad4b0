# An immediate shutdown wakes those who join the queue before those who put; who joins later does not wait.
import asyncio


async def attempt(name, waiting):
    try:
        print(name, "gets", await waiting)
    except asyncio.QueueShutDown:
        print(name, "is refused")


async def main():
    empty, full = asyncio.Queue(), asyncio.Queue(1)
    full.put_nowait("item")
    tasks = [asyncio.create_task(attempt(name, waiting)) for name, waiting in (
        ("getter", empty.get()), ("second getter", empty.get()), ("putter", full.put("more")), ("joiner", full.join()), ("second joiner", full.join()),
    )]
    await asyncio.sleep(1)
    full.shutdown(immediate=True)
    empty.shutdown()
    await asyncio.gather(*tasks)
    await attempt("late joiner", full.join())


asyncio.run(main())
