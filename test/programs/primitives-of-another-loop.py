# Condition, semaphore, barrier and queue belong to the loop in which they were first waited for, like a lock.
import asyncio


async def condition_waits(condition):
    async with condition:
        await condition.wait()


async def first_loop(waits):
    for wait in waits.values():
        try:
            await asyncio.wait_for(wait(), 1)
        except TimeoutError:
            pass


async def second_loop(waits):
    for name, wait in waits.items():
        try:
            await asyncio.wait_for(wait(), 1)
        except (RuntimeError, TimeoutError) as error:
            text = str(error)
            print(name, type(error).__name__, text[1:text.find(" ")].split(".")[-1], text[-35:])


condition, barrier = asyncio.Condition(), asyncio.Barrier(2)
semaphore, empty, full = asyncio.Semaphore(0), asyncio.Queue(), asyncio.Queue(1)
full.put_nowait("item")
waits = {
    "condition": lambda: condition_waits(condition), "semaphore": semaphore.acquire, "barrier": barrier.wait,
    "get": empty.get, "put": lambda: full.put("more"), "join": full.join,
}
asyncio.run(first_loop(waits))
asyncio.run(second_loop(waits))
