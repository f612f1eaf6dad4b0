# Queues between threads: order, size, time limits, task_done and join.
import queue, threading, time

work = queue.Queue(maxsize=2)

def producer():
    for number in range(5):
        work.put(number)
        print("put", number)
    work.put(None)

def consumer():
    while (item := work.get()) is not None:
        time.sleep(0.1)
        print("did", item)
        time.sleep(0.02)
        work.task_done()
    work.task_done()

threading.Thread(target=consumer).start()
time.sleep(0.02)
threading.Thread(target=producer).start()
time.sleep(0.05)
work.join()
print("joined", work.empty(), work.qsize())

try:
    work.get(timeout=0.1)
except queue.Empty:
    print("empty")
work.put(1)
work.put(2)
print(work.full())
try:
    work.put_nowait(3)
except queue.Full:
    print("full")
try:
    queue.Queue().task_done()
except ValueError as error:
    print(error)

last, least, simple = queue.LifoQueue(), queue.PriorityQueue(), queue.SimpleQueue()
for item in (3, 1, 2):
    last.put(item)
    least.put(item)
    simple.put(item)
print([[kind.get() for _ in range(3)] for kind in (last, least, simple)])
