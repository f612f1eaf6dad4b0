# Calling an async function gives a coroutine object and runs nothing.
import asyncio


async def work(n):
    print("work", n)
    return n


coroutine = work(1)
print(type(coroutine), asyncio.iscoroutine(coroutine), coroutine.__name__)
print(asyncio.run(coroutine))
