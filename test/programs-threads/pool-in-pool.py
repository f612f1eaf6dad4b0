# A job may hand jobs to another pool, and begin threads.
import threading, time
from concurrent.futures import ThreadPoolExecutor

def leaf(number):
    time.sleep(0.05)
    return number * number

def branch(pool, numbers):
    return sum(pool.map(leaf, numbers))

with ThreadPoolExecutor(4, "leaves") as leaves, ThreadPoolExecutor(2, "branches") as branches:
    print([future.result() for future in [branches.submit(branch, leaves, range(start, start + 3)) for start in (0, 3)]])

def begins():
    found = []
    thread = threading.Thread(target=lambda: found.append(threading.current_thread().daemon))
    thread.start()
    thread.join()
    return found

with ThreadPoolExecutor(1) as pool:
    print(pool.submit(begins).result())
    # A job that waits for a job of its own pool must have a limit where there is no other worker.
    def waits():
        try:
            return pool.submit(leaf, 3).result(timeout=0.2)
        except TimeoutError:
            return "nobody is free to do it"
    print(pool.submit(waits).result())
