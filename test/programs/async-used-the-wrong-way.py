# What is awaited, entered, iterated or called that cannot be: each says what it is.
import asyncio


async def main():
    lock, queue, event = asyncio.Lock(), asyncio.Queue(), asyncio.Event()

    async def await_it(thing):
        await thing

    async def iterate(thing):
        async for item in thing:
            print(item)

    async def enter(thing):
        async with thing:
            print("inside")

    attempts = [
        (await_it, lock), (await_it, queue), (await_it, event), (await_it, asyncio.TaskGroup()), (await_it, asyncio.sleep), (await_it, asyncio.timeout(1)),
        (await_it, [1]), (await_it, None), (iterate, queue), (iterate, event), (iterate, [1]), (enter, queue), (enter, event), (enter, asyncio.sleep),
    ]
    for attempt, thing in attempts:
        try:
            await attempt(thing)
        except TypeError as error:
            print(attempt.__name__, type(thing).__name__, error)
    for text in ("for item in queue: pass", "len(queue)", "queue[0]", "lock()", "list(event)", "asyncio.gather([1])", "asyncio.wait"):
        try:
            exec(text, {"queue": queue, "lock": lock, "event": event, "asyncio": asyncio})
        except TypeError as error:
            print(text, "TypeError:", error)


asyncio.run(main())
