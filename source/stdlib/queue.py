"""Queues between threads."""
import _threads
from _time import monotonic as _clock
from collections import deque
from threading import Condition, Lock

__all__ = ["Empty", "Full", "LifoQueue", "PriorityQueue", "Queue", "ShutDown", "SimpleQueue"]


class Empty(Exception):
    """There was nothing to get in time."""


Empty.__module__ = "_queue"


class Full(Exception):
    """There was no room in time."""


class ShutDown(Exception):
    """The queue was shut down."""


class Queue:
    """First in, first out; with a size, putting waits for room."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.mutex = Lock()
        self.not_empty, self.not_full, self.all_tasks_done = (Condition(self.mutex) for _ in range(3))
        self.not_empty._what, self.not_full._what, self.all_tasks_done._what = "queue.get()", "queue.put()", "queue.join()"
        self.unfinished_tasks = 0
        self.is_shutdown = False
        self._init(maxsize)

    def task_done(self):
        """Says that one of the things that were got has been dealt with."""
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError("task_done() called too many times")
            if left == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = left

    def join(self):
        """Waits until everything that was put has been dealt with."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        """How many there are."""
        _threads.look()
        return self._qsize()

    def empty(self):
        """Whether there is nothing."""
        return not self.qsize()

    def full(self):
        """Whether there is no room."""
        return 0 < self.maxsize <= self.qsize()

    def put(self, item, block=True, timeout=None):
        """Puts something in, when there is room."""
        with self.not_full:
            self._check_put()
            _check_limit(block and self.maxsize > 0, timeout)
            if 0 < self.maxsize <= self._qsize():
                self._wait_for_room(block, timeout)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def _check_put(self):
        if self.is_shutdown:
            raise ShutDown

    def _wait_for_room(self, block, timeout):
        for _ in _attempts(self.not_full, block, timeout, Full):
            self._check_put()
            if self._qsize() < self.maxsize:
                break

    def get(self, block=True, timeout=None):
        """Takes the next thing out, when there is one."""
        with self.not_empty:
            self._check_get()
            _check_limit(block, timeout)
            if not self._qsize():
                self._wait_for_item(block, timeout)
            item = self._get()
            self.not_full.notify()
            return item

    def _check_get(self):
        if self.is_shutdown and not self._qsize():
            raise ShutDown

    def _wait_for_item(self, block, timeout):
        for _ in _attempts(self.not_empty, block, timeout, Empty):
            self._check_get()
            if self._qsize():
                break

    def put_nowait(self, item):
        """Puts something in, or raises Full."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Takes the next thing out, or raises Empty."""
        return self.get(block=False)

    def shutdown(self, immediate=False):
        """From now on nothing can be put in; nor got, once it is empty, which it is at once if `immediate`."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    # What other kinds do otherwise

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


def _check_limit(waits, timeout):
    if waits and timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")


def _attempts(condition, block, timeout, error):
    """Waits for a condition again and again until the caller is content or the time is over."""
    if not block:
        _threads.look()
        raise error
    if timeout is None:
        while True:
            condition.wait()
            yield
    end = _clock() + timeout
    while (left := round(end - _clock(), 9)) > 0:
        condition.wait(left)
        yield
    raise error


class PriorityQueue(Queue):
    """The least first."""

    def _init(self, maxsize):
        from heapq import heappop, heappush
        self.queue = []
        self._push, self._pop = heappush, heappop

    def _put(self, item):
        self._push(self.queue, item)

    def _get(self):
        return self._pop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()

    def _put(self, item):
        self.queue.append(item)


class SimpleQueue:
    """First in, first out, and nothing else."""

    def __init__(self):
        self._items = deque()
        self._line = _threads.Line()

    def put(self, item, block=True, timeout=None):
        """Puts something in; there is always room."""
        self._items.append(item)
        self._line.wake()

    def get(self, block=True, timeout=None):
        """Takes the next thing out, when there is one."""
        _check_limit(block, timeout)
        end = None if timeout is None else _clock() + timeout
        while not self._items:
            if not block:
                _threads.look()
                raise Empty
            if not self._line.wait("queue.get()", None if end is None else round(end - _clock(), 9)):
                raise Empty
        return self._items.popleft()

    def put_nowait(self, item):
        """Puts something in."""
        self.put(item)

    def get_nowait(self):
        """Takes the next thing out, or raises Empty."""
        return self.get(block=False)

    def empty(self):
        """Whether there is nothing."""
        return not self.qsize()

    def qsize(self):
        """How many there are."""
        _threads.look()
        return len(self._items)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


SimpleQueue.__module__ = "_queue"
