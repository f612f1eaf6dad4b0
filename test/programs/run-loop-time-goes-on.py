# Several asyncio.run calls: each has a loop, the clock goes on, and tasks of one loop cannot be awaited in the next.
import asyncio


async def make():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    await asyncio.sleep(1)
    return future, loop


async def use(future, other):
    loop = asyncio.get_running_loop()
    print(loop is other, other.is_closed(), future.get_loop() is other, loop.time() >= 1)
    try:
        await future
    except RuntimeError as error:
        print(str(error)[:5], str(error)[-30:])
    try:
        future.add_done_callback(print)
        future.set_result(1)
    except RuntimeError as error:
        print(error)
    event = asyncio.Event()
    loop.call_later(1, event.set)
    await event.wait()
    return event


future, loop = asyncio.run(make())
event = asyncio.run(use(future, loop))


async def reuse(event):
    print(event.is_set(), await event.wait())
    event.clear()
    try:
        await asyncio.wait_for(event.wait(), 1)
    except (RuntimeError, TimeoutError) as error:
        print(type(error).__name__, str(error)[-28:])


asyncio.run(reuse(event))
