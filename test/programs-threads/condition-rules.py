# A condition frees its lock while it waits, and wakes as many as are told, the first first.
import threading, time

condition = threading.Condition()
order = []

def waiter(name, limit=None):
    with condition:
        order.append(f"{name} waits")
        order.append((name, condition.wait(limit)))

threads = []
for name in "abcd":
    threads.append(threading.Thread(target=waiter, args=(name,)))
    threads[-1].start()
    time.sleep(0.02)
print(order)
with condition:
    condition.notify()
    time.sleep(0.05)
    print("still inside", order[4:])
time.sleep(0.05)
print(order[4:])
with condition:
    condition.notify(2)
time.sleep(0.05)
print(sorted(order[5:]))
with condition:
    condition.notify(5)
for thread in threads:
    thread.join()
print(order[7:])
thread = threading.Thread(target=waiter, args=("late", 0.1))
thread.start()
thread.join()
print(order[-1])
with condition:
    start = time.monotonic()
    print(condition.wait_for(lambda: False, 0.2), round(time.monotonic() - start, 1))
    print(condition.wait_for(lambda: "at once", 0.2), condition.wait_for(lambda: []  or 7))
    print(condition.notify_all(), condition.notify(0))
for wrong in (condition.notify, condition.notify_all, condition.wait, condition.release):
    try:
        wrong()
    except RuntimeError as error:
        print(error)
plain = threading.Condition(threading.Lock())
print(plain.acquire(), plain.acquire(False), plain.wait(0.05), plain.release())
