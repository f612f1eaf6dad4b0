# When the first in line for a lock are cancelled together, whoever is left behind them gets it.
import asyncio


async def customer(lock, name):
    try:
        async with lock:
            print(name, "is served at", asyncio.get_running_loop().time())
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "leaves the line")
        raise


async def main():
    counter = asyncio.Lock()
    await counter.acquire()
    line = [asyncio.create_task(customer(counter, name)) for name in ("ann", "bob", "cid", "dot")]
    await asyncio.sleep(2)
    counter.release()
    for task in line[:2]:
        task.cancel()
    print("locked", counter.locked(), repr(counter)[-23:])
    await asyncio.wait(line)
    print([task.cancelled() for task in line], counter.locked())


asyncio.run(main())
