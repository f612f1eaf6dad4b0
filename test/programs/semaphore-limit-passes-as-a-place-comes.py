# A place that comes at the moment a limit passes goes to the next in line, or to nobody: it is never lost.
import asyncio


async def guest(tables, name, patience):
    try:
        async with asyncio.timeout(patience):
            async with tables:
                print(name, "sits down at", asyncio.get_running_loop().time())
    except TimeoutError:
        print(name, "goes away at", asyncio.get_running_loop().time())


async def main():
    loop = asyncio.get_running_loop()
    tables = asyncio.Semaphore(0)
    loop.call_later(3, tables.release)
    guests = [
        asyncio.create_task(guest(tables, "in a hurry", 2)), asyncio.create_task(guest(tables, "on the minute", 3)),
        asyncio.create_task(guest(tables, "at leisure", 9)),
    ]
    await asyncio.wait(guests)
    print(tables.locked(), repr(tables)[-19:])


asyncio.run(main())
