# `acquire` with limits, and a lock that another thread releases.
import threading, time

lock = threading.Lock()

def attempt(*args, **kwargs):
    try:
        return lock.acquire(*args, **kwargs)
    except (ValueError, OverflowError, TypeError) as error:
        return f"{type(error).__name__}: {error}"

print(attempt(False), attempt(False), attempt(blocking=False), attempt(timeout=0.05), attempt(True, 0), attempt(timeout=0))
print(attempt(False, 1), attempt(False, timeout=0), attempt(timeout=-2), attempt(timeout=1e20))
print(attempt(False, -1), attempt(blocking=0))

def releases():
    time.sleep(0.1)
    lock.release()

threading.Thread(target=releases).start()
print(attempt(timeout=5), lock.locked())
lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)
print(threading.TIMEOUT_MAX > 1e9, lock.acquire(), lock.release())
with lock as entered:
    print(entered, lock.locked())
try:
    with lock:
        raise ValueError("inside")
except ValueError as error:
    print(error, lock.locked())
