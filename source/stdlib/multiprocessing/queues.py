"""Queues between processes: what goes in is copied."""
import queue

import _pickling

from ._shared import Shared

Empty, Full = queue.Empty, queue.Full


class _Queue(Shared):
    def __init__(self, maxsize=0):
        super().__init__(queue.Queue(maxsize))
        self._closed = False

    @classmethod
    def _attach(cls, number):
        self = super()._attach(number)
        self._closed = False
        return self

    def put(self, obj, block=True, timeout=None):
        """Puts a copy in, when there is room."""
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        self._kernel.put(_pickling.describe(obj), block, timeout)

    def get(self, block=True, timeout=None):
        """Takes the next thing out, when there is one."""
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        return _pickling.make(self._kernel.get(block, timeout))

    def put_nowait(self, obj):
        return self.put(obj, False)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return self._kernel.qsize()

    def empty(self):
        return self._kernel.empty()

    def full(self):
        return self._kernel.full()

    def close(self):
        """This process puts nothing in any more."""
        self._closed = True

    def join_thread(self):
        """What was put in is there already."""

    def cancel_join_thread(self):
        """What was put in is there already."""


class Queue(_Queue):
    """First in, first out."""


class JoinableQueue(_Queue):
    """A queue that knows when everything that was put in has been done."""

    def task_done(self):
        self._kernel.task_done()

    def join(self):
        self._kernel.join()


class SimpleQueue(_Queue):
    """First in, first out, without bounds."""

    def __init__(self):
        super().__init__(0)
