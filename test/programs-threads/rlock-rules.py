# An RLock belongs to a thread: others can neither take nor release it.
import threading, time

lock = threading.RLock()

def attempt(what, *args, **kwargs):
    try:
        return what(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"

def other(*what):
    results = []
    thread = threading.Thread(target=lambda: results.extend(attempt(each) for each in what))
    thread.start()
    thread.join()
    return results

print(lock.acquire(), lock.acquire(False), lock.acquire(timeout=0.1))
print(other(lock.release, lambda: lock.acquire(False), lambda: lock.acquire(timeout=0.05)))
lock.release()
lock.release()
print(other(lambda: lock.acquire(False)), lock._is_owned())
lock.release()
print(attempt(lock.release), lock._is_owned())
print(other(lambda: lock.acquire(False), lambda: lock.release()))

def recursive(count):
    with lock:
        return 1 if count == 0 else count * recursive(count - 1)

print(other(lambda: recursive(5), lambda: recursive(3)))
condition = threading.Condition(lock)
with lock, lock:
    print(condition.wait(0.05), lock._is_owned())
print(attempt(condition.notify), attempt(condition.wait))
