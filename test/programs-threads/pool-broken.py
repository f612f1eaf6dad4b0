# An initializer that fails breaks the pool: what waits in it and what comes later fails.
import threading, time
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

gate = threading.Event()

def begin(limit):
    gate.wait()
    raise ValueError(f"no more than {limit}")

pool = ThreadPoolExecutor(1, initializer=begin, initargs=(3,))
jobs = [pool.submit(print, "never") for _ in range(2)]
print([job.done() for job in jobs])
gate.set()
for job in jobs:
    try:
        job.result()
    except BrokenThreadPool as error:
        print(error, isinstance(error, BrokenExecutor), isinstance(error, RuntimeError))
time.sleep(0.05)
try:
    pool.submit(print, "never")
except BrokenThreadPool as error:
    print(error)
pool.shutdown()
print("end")
