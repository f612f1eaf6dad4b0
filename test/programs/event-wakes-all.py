# Setting an event wakes all who wait for it, in their order; waiting for one that is set does not suspend.
import asyncio


async def wait(event, name):
    print(name, await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(wait(event, name)) for name in "abc"]
    await asyncio.sleep(1)
    print(event.is_set(), repr(event)[-20:])
    event.set()
    asyncio.get_running_loop().call_soon(print, "soon")
    print(await event.wait())
    await asyncio.gather(*tasks)
    event.clear()
    print(event.is_set())


asyncio.run(main())
