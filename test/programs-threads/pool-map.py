# `map` gives results in order, whatever ends first; an exception comes where its result would.
import time
from concurrent.futures import ThreadPoolExecutor, TimeoutError

log = []

def work(seconds, extra=0):
    time.sleep(seconds)
    log.append(seconds)
    if seconds == 0.15:
        raise ValueError("unlucky")
    return seconds + extra

with ThreadPoolExecutor(3) as pool:
    start = time.monotonic()
    results = pool.map(work, (0.3, 0.1, 0.2))
    print(type(results).__name__, round(time.monotonic() - start, 1), list(results), log)
    print(list(pool.map(work, (0.1, 0.2), (1, 2, 3))), list(pool.map(work, [])))
    results = pool.map(work, (0.05, 0.15, 0.25))
    print(next(results))
    try:
        next(results)
    except ValueError as error:
        print(error)
    print(list(results))
    try:
        for result in pool.map(work, (0.05, 0.5), timeout=0.2):
            print(result)
    except TimeoutError as error:
        print("too slow", repr(error))
del log[:]
with ThreadPoolExecutor(1) as pool:
    results = pool.map(work, (0.2, 0.1, 0.1), chunksize=2)
    print(next(results))
    results.close()
print("cancelled the rest:", len(log) < 3)
with ThreadPoolExecutor(2) as pool:
    try:
        pool.map(work, 5)
    except TypeError as error:
        print(error)
    print(list(pool.map(int, "123")))
