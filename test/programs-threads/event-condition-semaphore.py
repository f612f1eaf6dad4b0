# Events, conditions and semaphores let threads wait for each other.
import threading, time

event = threading.Event()

def waiter(name):
    time.sleep(0.1 if name == "a" else 0)
    print(name, event.wait(0.2 if name == 'a' else 0.4))
    result = event.wait()
    time.sleep(0.3 if name == 'b' else 0)
    print(name, result)

for name in "ab":
    threading.Thread(target=waiter, args=(name,)).start()
    time.sleep(0.05)
time.sleep(0.8)
event.set()
time.sleep(0.6)
print(event.is_set())

items, condition = [], threading.Condition()

def consumer():
    with condition:
        condition.wait_for(lambda: items)
        print("got", items.pop())

consumers = [threading.Thread(target=consumer) for _ in range(2)]
for one in consumers:
    one.start()
for item in "xy":
    time.sleep(0.1)
    with condition:
        items.append(item)
        condition.notify()
for one in consumers:
    one.join()
with condition:
    print(condition.wait(0.05))

semaphore = threading.Semaphore(2)

def limited(name):
    time.sleep(name / 5)
    with semaphore:
        print(name, "in")
        time.sleep(1)
    print(name, "out")

threads = [threading.Thread(target=limited, args=(number,)) for number in range(2)]
for thread in threads:
    thread.start()
time.sleep(0.5)
print(semaphore.acquire(timeout=0.2))
for thread in threads:
    thread.join()
print(semaphore.acquire(False), semaphore._value)
