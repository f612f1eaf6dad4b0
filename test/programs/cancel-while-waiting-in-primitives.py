# A cancelled wait leaves every primitive as if nobody had waited there.
import asyncio


async def wait_on_condition(condition):
    async with condition:
        await condition.wait()


async def main():
    lock, event, condition, semaphore = asyncio.Lock(), asyncio.Event(), asyncio.Condition(), asyncio.Semaphore(0)
    barrier, empty, full = asyncio.Barrier(2), asyncio.Queue(), asyncio.Queue(1)
    await lock.acquire()
    full.put_nowait("only one")
    waits = {
        "lock": lock.acquire(), "event": event.wait(), "condition": wait_on_condition(condition), "semaphore": semaphore.acquire(),
        "barrier": barrier.wait(), "get": empty.get(), "put": full.put("two"), "join": full.join(),
    }
    tasks = {name: asyncio.create_task(wait, name=name) for name, wait in waits.items()}
    await asyncio.sleep(1)
    for task in tasks.values():
        task.cancel(task.get_name())
    for name, task in tasks.items():
        try:
            await task
        except asyncio.CancelledError as error:
            print(name, error.args)
    print([repr(one).partition("[")[2] for one in (lock, event, condition, semaphore)], barrier.n_waiting, str(empty), str(full))


asyncio.run(main())
