# Waiters are woken by set even if clear follows at once.
import asyncio


async def waiter(name, event):
    await event.wait()
    print(name, event.is_set())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in "ab"]
    await asyncio.sleep(1)
    event.set()
    event.clear()
    await asyncio.gather(*tasks)


asyncio.run(main())
