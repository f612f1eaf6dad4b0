# Wrong uses of threads and locks are answered in CPython's words.
import threading

thread = threading.Thread(target=print, args=("ran",))

def attempt(what):
    try:
        what()
    except Exception as error:
        print(type(error).__name__ + ":", error)

attempt(thread.join)
thread.start()
thread.join()
attempt(thread.start)
attempt(threading.current_thread().join)
attempt(lambda: setattr(threading.main_thread(), "daemon", True))
lock = threading.Lock()
attempt(lock.release)
attempt(lambda: lock.acquire(False, 1))
attempt(threading.RLock().release)
attempt(threading.Condition().wait)
attempt(threading.Condition().notify)
attempt(lambda: threading.Semaphore(-1))
attempt(threading.BoundedSemaphore(1).release)
attempt(lambda: threading.Semaphore().acquire(False, 1))
class Broken(threading.Thread):
    def __init__(self):
        pass
attempt(Broken().start)
