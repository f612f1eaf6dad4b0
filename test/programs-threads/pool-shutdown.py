# After `shutdown` nothing can be submitted; what was is still done.
import threading, time
from concurrent.futures import ThreadPoolExecutor

def work(name, seconds):
    time.sleep(seconds)
    print(name, "done")

def attempt(what, *args, **kwargs):
    try:
        return what(*args, **kwargs)
    except RuntimeError as error:
        return f"RuntimeError: {error}"

pool = ThreadPoolExecutor(1)
pool.submit(work, "a", 0.1)
pool.submit(work, "b", 0.1)
print(pool.shutdown(wait=False))
print(attempt(pool.submit, work, "c", 0), attempt(pool.map, work, "d", [0]))
print(pool.shutdown(), pool.shutdown())
with ThreadPoolExecutor(2) as pool:
    pool.submit(work, "e", 0.1)
print("left the block")
print(attempt(pool.submit, print))

class Never(ThreadPoolExecutor):
    def shutdown(self, wait=True, *, cancel_futures=False):
        print("shutdown", wait, cancel_futures)
        super().shutdown(wait, cancel_futures=cancel_futures)

with Never(1) as pool:
    pool.submit(work, "f", 0.1)

def late():
    time.sleep(0.1)
    print(attempt(other.submit, print, "never"))

other = ThreadPoolExecutor(1)
other.submit(work, "g", 0.2)
threading.Thread(target=late).start()
print("end of main: what was submitted is waited for")
