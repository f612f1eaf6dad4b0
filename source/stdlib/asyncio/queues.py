"""Queues."""
from collections import deque

from .locks import Event
from ._waiting import Line, LoopBound, Named


class QueueEmpty(Exception):
    """Nothing is in the queue, and waiting was not asked for."""


class QueueFull(Exception):
    """The queue has no room, and waiting was not asked for."""


class QueueShutDown(Exception):
    """The queue was shut down."""


class Queue(LoopBound, Named):
    """First in, first out; with a size, putting waits for room."""

    _family = "queue"

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters, self._putters = Line(), Line()
        self._unfinished_tasks = 0
        self._finished = Event()
        self._finished._family = "queue-join"
        self._finished.set()
        self._is_shutdown = False
        self._init(maxsize)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    # What a subclass changes to keep its items in another way

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    def _format(self):
        parts = [f"maxsize={self._maxsize!r}"]
        if getattr(self, "_queue", None):
            parts.append(f"_queue={list(self._queue)!r}")
        if self._getters:
            parts.append(f"_getters[{len(self._getters)}]")
        if self._putters:
            parts.append(f"_putters[{len(self._putters)}]")
        if self._unfinished_tasks:
            parts.append(f"tasks={self._unfinished_tasks}")
        if self._is_shutdown:
            parts.append("shutdown")
        return " ".join(parts)

    # How much is in it

    @property
    def maxsize(self):
        """How many items there is room for; 0: no limit."""
        return self._maxsize

    def qsize(self):
        """How many items are in it."""
        return len(self._queue)

    def empty(self):
        """Whether nothing is in it."""
        return not self._queue

    def full(self):
        """Whether there is no more room."""
        return False if self._maxsize <= 0 else self.qsize() >= self._maxsize

    # Putting and getting

    async def put(self, item):
        """Waits for room and puts an item in."""
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            await self._putters.wait(self._get_loop(), "queue-put", self._name(), lambda: not self.full())
        self.put_nowait(item)

    def put_nowait(self, item):
        """Puts an item in, or raises QueueFull."""
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._getters.wake_next()

    async def get(self):
        """Waits for an item and takes it out."""
        while self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            await self._getters.wait(self._get_loop(), "queue-get", self._name(), lambda: not self.empty())
        return self.get_nowait()

    def get_nowait(self):
        """Takes an item out, or raises QueueEmpty."""
        if self.empty():
            raise QueueShutDown if self._is_shutdown else QueueEmpty
        item = self._get()
        self._putters.wake_next()
        return item

    # When everything that was put in has been worked on

    def task_done(self):
        """Says that the work on one item is done."""
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        """Waits until `task_done()` was called for every item."""
        if self._unfinished_tasks > 0:
            self._finished._subject = self._name()
            await self._finished.wait()

    def shutdown(self, immediate=False):
        """Lets nothing more in; at once, or when it is empty, nothing more comes out."""
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                self._get()
                self._unfinished_tasks = max(0, self._unfinished_tasks - 1)
            if self._unfinished_tasks == 0:
                self._finished.set()
        if self._getters or self._putters:
            news = "the queue to be shut down" if self._name() is None else f"the queue {self._name()} to be shut down"
            self._getters.wake_all(news)
            self._putters.wake_all(news)


class PriorityQueue(Queue):
    """The smallest item comes out first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        from heapq import heappush
        heappush(self._queue, item)

    def _get(self):
        from heapq import heappop
        return heappop(self._queue)


class LifoQueue(Queue):
    """What came in last comes out first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
