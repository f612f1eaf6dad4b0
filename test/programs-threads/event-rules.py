# An event is a flag: set wakes all who wait, clear takes it back, wait says how it is.
import threading, time

event = threading.Event()
print(event.is_set(), event.wait(0), event.wait(0.05), event.set(), event.is_set(), event.wait(), event.wait(0))
print(event.clear(), event.is_set())
woken = []

def waiter(name):
    woken.append((name, event.wait(2)))

threads = [threading.Thread(target=waiter, args=(name,)) for name in "abc"]
for thread in threads:
    thread.start()
time.sleep(0.1)
print(woken)
event.set()
event.clear()
for thread in threads:
    thread.join()
print(sorted(woken), event.is_set())
start = time.monotonic()
print(event.wait(timeout=0.2), round(time.monotonic() - start, 1))
try:
    event.wait("soon")
except TypeError:
    print("TypeError")

# Ping-pong between two threads.
ping, pong = threading.Event(), threading.Event()

def player(mine, other, word):
    for _ in range(3):
        mine.wait()
        mine.clear()
        print(word)
        other.set()

players = [threading.Thread(target=player, args=args) for args in ((ping, pong, "ping"), (pong, ping, "pong"))]
for each in players:
    each.start()
ping.set()
for each in players:
    each.join()
