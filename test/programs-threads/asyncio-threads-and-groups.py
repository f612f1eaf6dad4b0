# Threads in groups, gathers and timeouts: a failure cancels who waits, not what runs.
import asyncio, threading, time

log = []

def work(name, seconds, fails=False):
    time.sleep(seconds)
    log.append(name)
    if fails:
        raise ValueError(name)
    return name

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.to_thread(work, "a", 0.1, True))
            group.create_task(asyncio.to_thread(work, "b", 0.3))
    except* ValueError as errors:
        print(errors.exceptions, log)
    await asyncio.sleep(0.3)
    print(log)
    print(await asyncio.gather(asyncio.to_thread(work, "c", 0.1, True), asyncio.to_thread(work, "d", 0.2), return_exceptions=True))
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.to_thread(work, name, seconds)) for name, seconds in (("e", 0.1), ("f", 0.3))], timeout=0.2)
    print(len(done), len(pending), [task.result() for task in done])
    for task in pending:
        print(await task)
    semaphore = asyncio.Semaphore(2)
    running = most = 0

    def counted():
        nonlocal running, most
        running += 1
        most = max(most, running)
        time.sleep(0.05)
        running -= 1

    async def limited():
        async with semaphore:
            await asyncio.to_thread(counted)

    await asyncio.gather(*(limited() for _ in range(6)))
    print("at most", most)

asyncio.run(main())
