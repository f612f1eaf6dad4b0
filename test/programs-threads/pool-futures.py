# Futures of pools: exceptions, time limits, cancelling what has not begun, callbacks.
import time
from concurrent.futures import CancelledError, ThreadPoolExecutor, TimeoutError

def slow(seconds):
    time.sleep(seconds)
    return seconds

def fail():
    time.sleep(0.1)
    raise KeyError("lost")

pool = ThreadPoolExecutor(max_workers=1)
first, second, third = pool.submit(slow, 0.4), pool.submit(fail), pool.submit(slow, 0.1)
first.add_done_callback(lambda future: print("callback", future.result()))
try:
    first.result(timeout=0.1)
except TimeoutError:
    print("too slow")
print(third.cancel(), third.cancelled(), first.cancel())
print(repr(second.exception()))
try:
    second.result()
except KeyError as error:
    print("raised", error)
try:
    third.result()
except CancelledError:
    print("cancelled")
first.add_done_callback(lambda future: print("at once"))
pool.shutdown()
print(first.done(), second.done(), third.done())
