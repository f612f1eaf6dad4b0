"""Locks and the like between processes."""
import threading

from ._shared import Shared


class _Lock(Shared):
    def acquire(self, block=True, timeout=None):
        """Waits for it and takes it; False: not in time."""
        if not block:
            return self._kernel.acquire(False)
        return self._kernel.acquire(True, -1 if timeout is None else max(timeout, 0))

    def release(self):
        """Gives it back."""
        self._kernel.release()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()


class Lock(_Lock):
    """One process at a time; any may give it back."""

    def __init__(self):
        super().__init__(threading.Lock())

    def release(self):
        if not self._kernel.locked():
            raise ValueError("semaphore or lock released too many times")
        self._kernel.release()

    def locked(self):
        return self._kernel.locked()


class RLock(_Lock):
    """One process at a time, as often as it likes."""

    def __init__(self):
        super().__init__(threading.RLock())

    def release(self):
        if not self._kernel._is_owned():
            raise AssertionError("attempt to release recursive lock not owned by thread")
        self._kernel.release()


class Semaphore(_Lock):
    """So many processes at a time."""

    def __init__(self, value=1):
        super().__init__(threading.Semaphore(value))

    def acquire(self, block=True, timeout=None):
        return self._kernel.acquire(block, timeout)

    def get_value(self):
        """How many could take it now."""
        return self._kernel._value


class BoundedSemaphore(Semaphore):
    """A semaphore that cannot be released more often than it was acquired."""

    def __init__(self, value=1):
        Shared.__init__(self, threading.BoundedSemaphore(value))

    def release(self):
        try:
            self._kernel.release()
        except ValueError:
            raise ValueError("semaphore or lock released too many times") from None


class Event(Shared):
    """A flag that processes wait for."""

    def __init__(self):
        super().__init__(threading.Event())

    def is_set(self):
        return self._kernel.is_set()

    def set(self):
        """Sets the flag and wakes everybody who waits for it."""
        self._kernel.set()

    def clear(self):
        """Takes the flag back."""
        self._kernel.clear()

    def wait(self, timeout=None):
        """Waits until the flag is set; False: the time was over."""
        return self._kernel.wait(timeout)


class Condition(_Lock):
    """Lets processes that hold a lock wait for each other's news."""

    def __init__(self, lock=None):
        super().__init__(threading.Condition(None if lock is None else lock._kernel))

    def acquire(self, block=True, timeout=None):
        return self._kernel.acquire(block, -1 if timeout is None else timeout)

    def wait(self, timeout=None):
        return self._kernel.wait(timeout)

    def wait_for(self, predicate, timeout=None):
        return self._kernel.wait_for(predicate, timeout)

    def notify(self, n=1):
        self._kernel.notify(n)

    def notify_all(self):
        self._kernel.notify_all()


class Barrier(Shared):
    """Lets processes go on together, as soon as there are enough of them."""

    def __init__(self, parties, action=None, timeout=None):
        super().__init__(threading.Barrier(parties, action, timeout))

    def wait(self, timeout=None):
        return self._kernel.wait(timeout)

    def reset(self):
        self._kernel.reset()

    def abort(self):
        self._kernel.abort()

    parties = property(lambda self: self._kernel.parties)
    n_waiting = property(lambda self: self._kernel.n_waiting)
    broken = property(lambda self: self._kernel.broken)
