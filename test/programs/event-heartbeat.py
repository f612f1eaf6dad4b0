# A wait for an event with a limit, again and again: each limit that passes leaves the event's line.
import asyncio


async def watch(stop):
    beats = 0
    while not stop.is_set():
        try:
            await asyncio.wait_for(stop.wait(), 2)
        except TimeoutError:
            beats += 1
            print("beat", beats, "at", asyncio.get_running_loop().time(), repr(stop)[-8:])
    return beats


async def main():
    stop = asyncio.Event()
    watcher = asyncio.create_task(watch(stop))
    await asyncio.sleep(7)
    stop.set()
    print("beats", await watcher, "end", asyncio.get_running_loop().time())


asyncio.run(main())
