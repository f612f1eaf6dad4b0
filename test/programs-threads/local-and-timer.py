# `local` has attributes of its own in each thread; a timer calls when its time comes, unless cancelled.
import threading, time

data = threading.local()
data.name = "main"

class Counted(threading.local):
    def __init__(self, start):
        self.count = start

counted = Counted(10)
counted.count += 5

def work(name):
    print(hasattr(data, "name"), counted.count)
    data.name = name
    counted.count += 1
    time.sleep(0.1)
    print(data.name, counted.count, sorted(data.__dict__))

threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
    time.sleep(0.03)
for thread in threads:
    thread.join()
print(data.name, counted.count)
timer = threading.Timer(0.2, print, args=("timer",))
cancelled = threading.Timer(0.1, print, args=("never",))
timer.start()
cancelled.start()
cancelled.cancel()
timer.join()
print("done")
