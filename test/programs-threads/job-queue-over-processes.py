"""A job queue over processes: two clerks take pages from a queue, and have them rendered in a pool of two processes.

The loop waits for neither: a process has an interpreter of its own, so pages are rendered at the same time, and the
clock goes on ticking meanwhile. One page fails; its clerk hears of it as if it had rendered the page itself."""
import asyncio
import concurrent.futures
import time


def render(page):
    """Runs in a process: it may take its time."""
    time.sleep(page * 0.1)
    if page == 3:
        raise ValueError("page 3 is blank")
    return f"{page * 100} dots"


async def clerk(name, pages, pool):
    """Takes one page after the other, for as long as there are any."""
    loop = asyncio.get_running_loop()
    while True:
        page = await pages.get()
        try:
            dots = await loop.run_in_executor(pool, render, page)
            print(f"{name}: page {page} has {dots}")
        except ValueError as error:
            print(f"{name}: {error}")
        finally:
            pages.task_done()


async def clock():
    """Shows that the loop goes on."""
    for tick in range(1, 4):
        await asyncio.sleep(0.15)
        print("tick", tick)


async def main():
    pages = asyncio.Queue()
    for page in range(1, 6):
        pages.put_nowait(page)
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        clerks = [asyncio.create_task(clerk(name, pages, pool)) for name in ("Ann", "Bob")]
        await asyncio.gather(pages.join(), clock())
        for each in clerks:
            each.cancel()
        await asyncio.gather(*clerks, return_exceptions=True)
    print("all pages are done")


if __name__ == "__main__":
    asyncio.run(main())
