# Whoever has waited longest gets the lock next.
import threading, time

lock = threading.Lock()
order = []

def work(name):
    with lock:
        order.append(name)
        time.sleep(0.05)

lock.acquire()
threads = []
for name in "abcde":
    threads.append(threading.Thread(target=work, args=(name,)))
    threads[-1].start()
    time.sleep(0.05)
print(order, lock.locked())
lock.release()
for thread in threads:
    thread.join()
print(order, lock.locked())
