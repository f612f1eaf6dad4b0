# An event that one loop has waited for cannot be waited for in another.
import asyncio

event = asyncio.Event()


async def waits():
    try:
        await asyncio.wait_for(event.wait(), 1)
    except TimeoutError:
        print("timeout")


async def other():
    try:
        await event.wait()
    except RuntimeError as error:
        print(str(error).split(" object")[0], "...", str(error)[-29:])


asyncio.run(waits())
asyncio.run(other())
