"""Pipes between processes."""
from collections import deque

import _pickling
import _threads
from _time import monotonic as _clock

from ._shared import Shared

# The pipes that have been made, to know which ends a process leaves when it ends.
_pipes = []


class _Wire:
    """What is under way in one direction, and which processes hold its two ends."""

    def __init__(self, process):
        self.messages, self.line = deque(), _threads.Line()
        self.writers, self.readers = {process}, {process}


def forget_process(number):
    for wires in _pipes:
        for wire in wires:
            wire.readers.discard(number)
            wire.writers.discard(number)
            wire.line.wake(None)


class Connection(Shared):
    """One end of a pipe."""

    def __init__(self, reads, writes):
        self._reads, self._writes = reads, writes
        super().__init__((reads, writes))
        self._closed = False

    @classmethod
    def _attach(cls, number):
        self = super()._attach(number)
        self._reads, self._writes = self._kernel
        self._closed = False
        here = _threads.process()
        if self._reads is not None:
            self._reads.readers.add(here)
        if self._writes is not None:
            self._writes.writers.add(here)
        return self

    readable = property(lambda self: self._reads is not None)
    writable = property(lambda self: self._writes is not None)
    closed = property(lambda self: self._closed)

    def _check(self, wire, word):
        if self._closed:
            raise OSError("handle is closed")
        if wire is None:
            raise OSError(f"connection is {word}-only")

    def _send(self, message):
        self._check(self._writes, "read")
        if not self._writes.readers:
            raise BrokenPipeError(32, "Broken pipe")
        self._writes.messages.append(message)
        self._writes.line.wake()

    def _receive(self):
        self._check(self._reads, "write")
        wire = self._reads
        while not wire.messages:
            if not wire.writers:
                raise EOFError
            wire.line.wait("connection.recv()")
        return wire.messages.popleft()

    def send(self, obj):
        """Sends a copy."""
        self._send(_pickling.describe(obj))

    def recv(self):
        """Waits for the next thing that was sent."""
        return _pickling.make(self._receive())

    def send_bytes(self, buf, offset=0, size=None):
        """Sends bytes as one message."""
        data = bytes(buf)[offset:]
        self._send(("plain", data if size is None else data[:size]))

    def recv_bytes(self, maxlength=None):
        """Waits for the next message of bytes."""
        return self._receive()[1]

    def poll(self, timeout=0.0):
        """Whether there is something to receive, within some seconds."""
        self._check(self._reads, "write")
        end = None if timeout is None else _clock() + timeout
        while not self._reads.messages and self._reads.writers:
            left = None if end is None else round(end - _clock(), 9)
            if left is not None and left <= 0:
                _threads.look()
                return False
            self._reads.line.wait("connection.poll()", left)
        return True

    def close(self):
        """Closes this end, as far as this process holds it."""
        if self._closed:
            return
        self._closed = True
        here = _threads.process()
        for wire, holders in ((self._reads, "readers"), (self._writes, "writers")):
            if wire is not None:
                getattr(wire, holders).discard(here)
                wire.line.wake(None)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def Pipe(duplex=True):
    """Two ends of a pipe; the first only receives and the second only sends if it is not duplex."""
    here = _threads.process()
    there, back = _Wire(here), _Wire(here) if duplex else None
    _pipes.append([wire for wire in (there, back) if wire is not None])
    return Connection(there, back), Connection(back, there)
