"""The exceptions of asyncio that are no part of the simulator."""
from _asyncio import CancelledError, InvalidStateError

TimeoutError = TimeoutError


class BrokenBarrierError(RuntimeError):
    """A barrier was broken while a task waited at it, or before."""


class IncompleteReadError(EOFError):
    """A stream ended before everything that was asked for had arrived."""

    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial, self.expected = partial, expected


class LimitOverrunError(Exception):
    """No separator came within a stream's limit."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed


class SendfileNotAvailableError(RuntimeError):
    """There is no sendfile for this socket or file."""
