# Putting and getting without waiting, and with limits.
import queue, threading, time

def attempt(what, *args, **kwargs):
    start = time.monotonic()
    try:
        result = what(*args, **kwargs)
    except (queue.Empty, queue.Full, ValueError) as error:
        result = f"{type(error).__name__} {error}"
    return result, round(time.monotonic() - start, 1)

items = queue.Queue(1)
print(attempt(items.get, timeout=0.2), attempt(items.get, False), attempt(items.get_nowait), attempt(items.get, True, 0))
print(attempt(items.put, "a"), attempt(items.put, "b", timeout=0.2), attempt(items.put, "b", block=False), attempt(items.put_nowait, "b"))
print(items.full(), items.qsize(), attempt(items.get, timeout=-1), attempt(items.get, False, -1))
print(attempt(items.put, "a", True, -1) if items.empty() else "not empty")
items.put("c") if items.empty() else None
print(attempt(items.put, "d", timeout=-1))
simple = queue.SimpleQueue()
print(attempt(simple.get, timeout=0.2), attempt(simple.get, False), attempt(simple.get_nowait), attempt(simple.put, 1, False, 3), attempt(simple.get, timeout=-1))
threading.Timer(0.2, items.get).start()
print(attempt(items.put, "in time", timeout=5))
threading.Timer(0.2, simple.put, ("late",)).start()
print(attempt(simple.get if simple.empty() else simple.get_nowait), attempt(simple.get))
unbounded = queue.Queue(-1)
for number in range(1000):
    unbounded.put(number)
print(unbounded.full(), unbounded.qsize())
