# `as_completed` gives what is done already first, then what becomes done, each once.
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

def work(seconds):
    time.sleep(seconds)
    return seconds

with ThreadPoolExecutor(4) as pool:
    early = pool.submit(work, 0)
    early.result()
    late = pool.submit(work, 0.2)
    found = list(as_completed([late, early, late, early]))
    print([future.result() for future in found])
    names = {pool.submit(work, seconds): name for seconds, name in ((0.3, "slow"), (0.1, "fast"), (0.2, "middle"))}
    print([names[future] for future in as_completed(names)])
    try:
        for future in as_completed([pool.submit(work, 0.1), pool.submit(work, 0.6), pool.submit(work, 0.7)], timeout=0.3):
            print(future.result())
    except TimeoutError as error:
        print(error)
    print(list(as_completed([])))
    done, left = wait([])
    print(done, left)
    result = wait([pool.submit(work, 0.1), pool.submit(work, 0.3)], timeout=0.2)
    print(type(result).__name__, len(result.done), len(result.not_done))
    try:
        wait([early], return_when="SOMETIME")
    except ValueError as error:
        print(error)
