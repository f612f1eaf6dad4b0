# Four kinds of queues: first in, last in, least, and simple.
import queue, threading

class Countdown(queue.Queue):
    """A queue of one's own: `_put` and `_get` say what order is."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)
        self.queue.sort(reverse=True)

    def _get(self):
        return self.queue.pop(0)

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue, Countdown):
    items = kind()
    for item in (3, 1, 4, 1, 5):
        items.put(item)
    print(kind.__name__, items.qsize(), items.empty(), [items.get() for _ in range(5)], items.empty())
jobs = queue.PriorityQueue()
for job in ((2, "later"), (1, "soon"), (1, "now"), (3, "last")):
    jobs.put(job)
print([jobs.get()[1] for _ in range(4)])
jobs.put((1, {}))
try:
    jobs.put((1, {}))
except TypeError as error:
    print(error)
print(jobs.qsize(), queue.Queue().maxsize, queue.Queue(3).maxsize, queue.LifoQueue(2).full())
print(issubclass(queue.Empty, Exception), queue.Full.__mro__[1].__name__, queue.Queue[int].__origin__ is queue.Queue)
