# Many may read at the same time; who writes is alone.
import threading, time

class ReadWriteLock:
    def __init__(self):
        self.condition, self.readers, self.writing = threading.Condition(), 0, False

    def read(self, name, seconds):
        with self.condition:
            self.condition.wait_for(lambda: not self.writing)
            self.readers += 1
        print(name, "reads,", self.readers, "at it")
        time.sleep(seconds)
        with self.condition:
            self.readers -= 1
            self.condition.notify_all()

    def write(self, name, seconds):
        with self.condition:
            self.condition.wait_for(lambda: not self.writing and not self.readers)
            self.writing = True
        print(name, "writes alone")
        time.sleep(seconds)
        with self.condition:
            self.writing = False
            self.condition.notify_all()

lock = ReadWriteLock()
plan = [(0.05, lock.read, "r1", 0.3), (0.1, lock.read, "r2", 0.1), (0.15, lock.write, "w1", 0.2), (0.45, lock.read, "r3", 0.1), (0.75, lock.write, "w2", 0.1)]

def later(delay, what, *args):
    time.sleep(delay)
    what(*args)

threads = [threading.Thread(target=later, args=entry) for entry in plan]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(lock.readers, lock.writing)
