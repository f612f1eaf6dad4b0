# Callbacks that share a context see each other's changes; those with copies do not.
import asyncio
import contextvars

counter = contextvars.ContextVar("counter", default=0)


def count(label):
    counter.set(counter.get() + 1)
    print(label, counter.get())


async def main():
    loop = asyncio.get_running_loop()
    counter.set(100)
    for number in range(2):
        loop.call_soon(count, f"copy {number}")
    shared = contextvars.copy_context()
    for number in range(2):
        loop.call_soon(count, f"shared {number}", context=shared)
        loop.call_later(1, count, f"shared timer {number}", context=shared)
    loop.call_soon_threadsafe(count, "threadsafe", context=shared)
    own = asyncio.current_task().get_context()
    loop.call_soon(count, "in the task's own", context=own)
    await asyncio.sleep(2)
    print("main", counter.get(), "shared", shared[counter])


asyncio.run(main())
