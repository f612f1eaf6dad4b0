# call_soon_threadsafe from the loop's own thread stands in the same line as call_soon.
import asyncio


def note(order, text):
    order.append(text)


async def main():
    loop = asyncio.get_running_loop()
    order = []
    loop.call_soon(note, order, "first")
    handle = loop.call_soon_threadsafe(note, order, "second")
    loop.call_soon(note, order, "third")
    dropped = loop.call_soon_threadsafe(note, order, "dropped")
    dropped.cancel()
    print(type(handle).__name__, handle.cancelled(), dropped.cancelled())
    print("before", order)
    await asyncio.sleep(0)
    print("after", order)


asyncio.run(main())
