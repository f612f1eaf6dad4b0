# The classic: producers wait for room, consumers for something to take.
import threading, time
from collections import deque

class Buffer:
    def __init__(self, size):
        self.items, self.size = deque(), size
        lock = threading.Lock()
        self.not_empty, self.not_full = threading.Condition(lock), threading.Condition(lock)

    def put(self, item):
        with self.not_full:
            while len(self.items) >= self.size:
                log.append(f"full at {item}")
                self.not_full.wait()
            self.items.append(item)
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            self.not_empty.wait_for(lambda: self.items)
            item = self.items.popleft()
            self.not_full.notify()
            return item

log = []
buffer = Buffer(2)

def produce():
    for number in range(6):
        buffer.put(number)

def consume():
    for _ in range(6):
        time.sleep(0.05)
        log.append(buffer.get())

threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log)
