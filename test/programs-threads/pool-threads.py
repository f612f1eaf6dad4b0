# A pool begins a thread for a job only when none is idle; threads are named by the pool.
import threading, time
from concurrent.futures import ThreadPoolExecutor

def name(seconds):
    time.sleep(seconds)
    return threading.current_thread().name

with ThreadPoolExecutor(max_workers=3, thread_name_prefix="worker") as pool:
    print([pool.submit(name, 0.02).result() for _ in range(3)], len(pool._threads))
    time.sleep(0.05)
    print(sorted(future.result() for future in [pool.submit(name, 0.1) for _ in range(2)]), len(pool._threads))
    time.sleep(0.05)
    print(sorted(set(pool.map(name, [0.1] * 5))), len(pool._threads), threading.active_count())
print(threading.active_count())
with ThreadPoolExecutor(2) as first, ThreadPoolExecutor(2) as second:
    print(first.submit(name, 0).result(), second.submit(name, 0).result())
print([thread.daemon for thread in first._threads])
for wrong in (0, -1):
    try:
        ThreadPoolExecutor(wrong)
    except ValueError as error:
        print(error)
try:
    ThreadPoolExecutor(initializer=3)
except TypeError as error:
    print(error)
