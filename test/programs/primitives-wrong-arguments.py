# What primitives refuse when they are made, and what only when they are used.
import asyncio


async def main():
    attempts = {
        "Semaphore(-1)": lambda: asyncio.Semaphore(-1), "Semaphore('3')": lambda: asyncio.Semaphore("3"),
        "BoundedSemaphore(None)": lambda: asyncio.BoundedSemaphore(None), "Barrier(0)": lambda: asyncio.Barrier(0),
        "Barrier('2')": lambda: asyncio.Barrier("2"), "Barrier()": lambda: asyncio.Barrier(), "Lock(1)": lambda: asyncio.Lock(1),
        "Queue('2')": lambda: asyncio.Queue("2").put_nowait(1), "Queue(2.5)": lambda: asyncio.Queue(2.5).put_nowait(1),
        "Condition(5)": lambda: asyncio.Condition(5), "get_nowait(1)": lambda: asyncio.Queue().get_nowait(1),
        "put_nowait()": lambda: asyncio.Queue().put_nowait(), "set(1)": lambda: asyncio.Event().set(1),
    }
    for text, attempt in attempts.items():
        try:
            attempt()
            print(text, "is taken")
        except (TypeError, ValueError, AttributeError) as error:
            print(text, type(error).__name__, error)
    print(asyncio.Queue[int], asyncio.Queue(maxsize=3).maxsize)


asyncio.run(main())
