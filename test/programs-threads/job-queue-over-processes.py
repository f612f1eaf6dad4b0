# A job queue: tasks hand jobs to a pool of processes and collect what comes back, with a limit for each.
import asyncio
import concurrent.futures
import time


def render(page):
    """A job that computes: in a process it holds nobody up."""
    time.sleep(page * 0.1)
    if page == 3:
        raise ValueError("page 3 is blank")
    return f"page {page}: {page * 100} dots"


async def clerk(name, jobs, results, pool):
    loop = asyncio.get_running_loop()
    while True:
        page = await jobs.get()
        try:
            text = await loop.run_in_executor(pool, render, page)
            results[page] = text
        except ValueError as error:
            results[page] = f"failed: {error}"
        finally:
            jobs.task_done()


async def clock(ticks):
    for _ in range(3):
        await asyncio.sleep(0.1)
        ticks.append("tick")


async def main():
    jobs, results, ticks = asyncio.Queue(), {}, []
    for page in range(1, 6):
        jobs.put_nowait(page)
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        clerks = [asyncio.create_task(clerk(name, jobs, results, pool)) for name in ("Ann", "Bob")]
        await asyncio.gather(jobs.join(), clock(ticks))
        for each in clerks:
            each.cancel()
        await asyncio.gather(*clerks, return_exceptions=True)
    for page, text in sorted(results.items()):
        print(text)
    print("the loop went on meanwhile:", len(ticks), "ticks")


if __name__ == "__main__":
    asyncio.run(main())
