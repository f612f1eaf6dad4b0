# An orderly end: stop taking work, let what runs finish within a limit, cancel the rest, wait for its cleanup.
import asyncio


async def job(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "is finished")
    except asyncio.CancelledError:
        await asyncio.sleep(0.5)
        print(name, "was rolled back at", asyncio.get_running_loop().time())
        raise


async def accept(stopping, jobs):
    number = 0
    while not stopping.is_set():
        number += 1
        jobs.append(asyncio.create_task(job(f"job {number}", number * 2)))
        try:
            await asyncio.wait_for(stopping.wait(), 1)
        except TimeoutError:
            pass
    print("accepted", number)


async def main():
    stopping, jobs = asyncio.Event(), []
    asyncio.get_running_loop().call_later(3.5, stopping.set)
    await accept(stopping, jobs)
    done, pending = await asyncio.wait(jobs, timeout=2)
    print(len(done), "finished", len(pending), "late")
    for late in pending:
        late.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    print("stopped at", asyncio.get_running_loop().time())


asyncio.run(main())
