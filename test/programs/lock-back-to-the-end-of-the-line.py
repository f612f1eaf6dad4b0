# Whoever gives up waiting for a lock and asks anew stands at the end of the line.
import asyncio


async def clerk(lock, name, patience):
    while True:
        try:
            async with asyncio.timeout(patience):
                await lock.acquire()
            break
        except TimeoutError:
            print(name, "gives up at", asyncio.get_running_loop().time())
    print(name, "has it at", asyncio.get_running_loop().time())
    await asyncio.sleep(1)
    lock.release()


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    async with asyncio.TaskGroup() as group:
        group.create_task(clerk(lock, "hasty", 2))
        group.create_task(clerk(lock, "patient", None))
        group.create_task(clerk(lock, "calm", 5))
        await asyncio.sleep(3)
        lock.release()


asyncio.run(main())
