"""Workers of a pool that do so many tasks each and are replaced."""
import asyncio
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor


def work(number):
    return number * number, os.getpid()


async def main():
    loop = asyncio.get_running_loop()
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=2) as pool:
        results = [await loop.run_in_executor(pool, work, number) for number in range(5)]
    print([square for square, _ in results], len({pid for _, pid in results}), os.getpid() not in {pid for _, pid in results})
    pids = [pid for _, pid in results]
    print(pids[0] == pids[1], pids[1] == pids[2], pids[2] == pids[3], pids[3] == pids[4])
    for wrong in (0, -1, "2"):
        try:
            ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=wrong)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    with context.Pool(1, maxtasksperchild=1) as pool:
        print([square for square, _ in pool.map(work, range(3), chunksize=1)])


if __name__ == "__main__":
    asyncio.run(main())
