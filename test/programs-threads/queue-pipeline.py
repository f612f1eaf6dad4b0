# Three stages, each a thread with a queue before it; a sentinel goes through all.
import queue, threading, time

END = object()

def stage(function, source, target):
    while (item := source.get()) is not END:
        time.sleep(0.03)
        target.put(function(item))
    target.put(END)

queues = [queue.Queue(maxsize=2) for _ in range(3)] + [queue.SimpleQueue()]
functions = [lambda x: x + 1, lambda x: x * x, str]
threads = [threading.Thread(target=stage, args=args) for args in zip(functions, queues, queues[1:])]
for thread in threads:
    thread.start()
for number in range(5):
    queues[0].put(number)
queues[0].put(END)
print(list(iter(queues[-1].get, END)))
for thread in threads:
    thread.join()
print([each.qsize() for each in queues])
