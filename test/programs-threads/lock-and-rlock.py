# A lock is held by one thread at a time; an RLock as often as its owner likes.
import threading, time

lock, again = threading.Lock(), threading.RLock()

def work(name, pause):
    time.sleep(pause)
    with lock:
        print(name, "has it")
        time.sleep(0.6)
    time.sleep(0.1)
    with again:
        with again:
            print(name, "has it twice")

threads = [threading.Thread(target=work, args=(name, pause)) for name, pause in (("a", 0.1), ("b", 0.3), ("c", 0.5))]
for thread in threads:
    thread.start()
time.sleep(0.2)
print(lock.locked(), lock.acquire(False), lock.acquire(timeout=0.2))
for thread in threads:
    thread.join()
print(lock.locked(), lock.acquire())
