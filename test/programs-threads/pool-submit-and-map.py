# A pool begins threads while it may, then jobs stand in line; results are in the order of map's arguments.
import threading, time
from concurrent.futures import ThreadPoolExecutor

def work(seconds):
    time.sleep(seconds / 10)
    print("done", seconds, threading.current_thread().name)
    return seconds * seconds

with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(work, seconds) for seconds in (3, 1, 1.5)]
    print([future.running() for future in futures], [future.done() for future in futures])
    print([future.result() for future in futures])
with ThreadPoolExecutor(3, thread_name_prefix="mine") as pool:
    print(list(pool.map(work, (3, 2, 1))))
try:
    pool.submit(work, 1)
except RuntimeError as error:
    print(error)
for bad in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(initializer=1)):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(error)
