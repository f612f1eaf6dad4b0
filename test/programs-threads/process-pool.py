# Processes of a pool work at the same time, and have copies of arguments and results, and a memory of their own.
import asyncio, multiprocessing, time
from concurrent.futures import ProcessPoolExecutor

seen = []

class Point:
    def __init__(self, x):
        self.x = x

def work(seconds):
    seen.append(seconds)
    time.sleep(seconds)
    return seconds, seen, __name__

def fail(point):
    raise ValueError(point.x)

def move(point):
    point.x += 1
    return point

async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, work, seconds) for seconds in (0.5, 1, 1.5))))
        try:
            await loop.run_in_executor(pool, fail, Point(3))
        except ValueError as error:
            print("raised", error, type(error.__cause__).__name__)
        point = Point([1])
        moved = await loop.run_in_executor(pool, move, Point(1))
        print(moved.x, type(moved) is Point)
        try:
            await loop.run_in_executor(pool, lambda: 1)
        except Exception as error:
            print("local object" in str(error))
    print(seen)

if __name__ == "__main__":
    multiprocessing.set_start_method("forkserver")
    asyncio.run(main())
    with ProcessPoolExecutor() as pool:
        print([seconds for seconds, *_ in pool.map(work, [0.3, 0.1])])
