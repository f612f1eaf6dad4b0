# A generator that one thread runs cannot be run by another at the same time.
import threading, time

def slow():
    for number in range(3):
        time.sleep(0.1)
        yield number

numbers = slow()

def consume(name, delay):
    time.sleep(delay)
    try:
        for number in numbers:
            print(name, number)
    except ValueError as error:
        print(name, error)

threads = [threading.Thread(target=consume, args=args) for args in (("a", 0), ("b", 0.05))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

class Safe:
    def __init__(self, iterable):
        self.lock, self.iterator = threading.Lock(), iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        with self.lock:
            return next(self.iterator)

found = []
safe = Safe(slow())
threads = [threading.Thread(target=lambda: found.extend(safe)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(found))
