# A semaphore counts; a bounded one complains when it is given back too much.
import threading, time

semaphore = threading.Semaphore(2)

def attempt(what, *args, **kwargs):
    try:
        return what(*args, **kwargs)
    except (ValueError, RuntimeError) as error:
        return f"{type(error).__name__}: {error}"

print(attempt(semaphore.acquire), attempt(semaphore.acquire, False), attempt(semaphore.acquire, False), attempt(semaphore.acquire, timeout=0.05))
print(attempt(semaphore.acquire, False, 1), attempt(semaphore.acquire, True, 0))
print(semaphore.release(), semaphore.release(2), semaphore._value)
print(attempt(semaphore.release, 0), attempt(threading.Semaphore, -1), attempt(threading.Semaphore, 0)._value)
bounded = threading.BoundedSemaphore(2)
print(bounded.acquire(), bounded.release(), attempt(bounded.release), attempt(bounded.release, 2))
with bounded as entered:
    print(entered, bounded._value)
zero, order = threading.Semaphore(0), []

def work(name):
    zero.acquire()
    order.append(name)

threads = []
for name in "abc":
    threads.append(threading.Thread(target=work, args=(name,)))
    threads[-1].start()
    time.sleep(0.03)
print(order)
zero.release()
time.sleep(0.05)
print(order)
zero.release(2)
for thread in threads:
    thread.join()
print(sorted(order), zero._value)
