"""What threads wait for each other with: the half of `threading` without threads."""
import _threads
from _threading_hooks import _warn_of_old_name
from _threads import Lock, RLock
from _time import monotonic as _clock

# What is defined here is known as threading's.
__name__ = "threading"


def _ends_at(timeout):
    return None if timeout is None else _clock() + timeout


def _left(end):
    # What is less than a nanosecond comes from adding, and is no time.
    return None if end is None else round(end - _clock(), 9)


class Condition:
    """Lets threads that hold a lock wait for each other's news."""

    # What a thread that waits for it is said to be in.
    _what = "condition.wait()"
    # What else is known of what it waits for then, see `_threads.Line.wait`.
    _awaited = None

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self._line = _threads.Line()
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __repr__(self):
        return f"<Condition({self._lock!r}, {len(self._line)})>"

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *error):
        return self._lock.__exit__(*error)

    def _is_owned(self):
        lock = self._lock
        if hasattr(lock, "_is_owned"):
            return lock._is_owned()
        if hasattr(lock, "locked"):
            return lock.locked()
        if lock.acquire(False):
            lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Frees the lock, waits for a notification, and takes the lock again; False: the time was over."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        recursive = hasattr(self._lock, "_release_save")
        held = self._lock._release_save() if recursive else self._lock.release()
        try:
            return self._line.wait(self._what, timeout if timeout is None or timeout > 0 else 0, None, False, self._awaited)
        finally:
            if recursive:
                self._lock._acquire_restore(held)
            else:
                self._lock.acquire()

    def wait_for(self, predicate, timeout=None):
        """Waits until `predicate()` is true, and returns what it gave last."""
        end = _ends_at(timeout)
        while not (result := predicate()):
            left = _left(end)
            if left is not None and left <= 0:
                break
            self.wait(left)
        return result

    def notify(self, n=1):
        """Wakes so many of those who wait."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._line.wake(n)

    def notify_all(self):
        """Wakes everybody who waits."""
        self.notify(None)

    def notifyAll(self):
        """Old name of `notify_all`."""
        _warn_of_old_name("notifyAll", "use notify_all()")
        self.notify_all()


class _Shown:
    """Things whose repr says how they are."""

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {hex(id(self))}: {self._describe()}>"


class Event(_Shown):
    """A flag that threads wait for."""

    def __init__(self):
        self._flag = False
        self._line = _threads.Line()

    def _describe(self):
        return "set" if self._flag else "unset"

    def is_set(self):
        """Whether the flag is set."""
        if not self._flag:
            _threads.look()
        return self._flag

    def isSet(self):
        """Old name of `is_set`."""
        _warn_of_old_name("isSet", "use is_set()")
        return self.is_set()

    def set(self):
        """Sets the flag and wakes everybody who waits for it."""
        self._flag = True
        self._line.wake(None)

    def clear(self):
        """Takes the flag back."""
        self._flag = False

    def wait(self, timeout=None):
        """Waits until the flag is set; False: the time was over."""
        return self._flag or self._line.wait("event.wait()", timeout if timeout is None or timeout > 0 else 0)


class Semaphore(_Shown):
    """So many threads at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value
        self._line = _threads.Line()

    def _describe(self):
        return f"value={self._value}"

    def acquire(self, blocking=True, timeout=None):
        """Waits for one to be free and takes it; False: there was none in time."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = _ends_at(timeout)
        while self._value == 0:
            if not blocking:
                _threads.look()
                return False
            if not self._line.wait("semaphore.acquire()", _left(end)):
                return False
        self._value -= 1
        return True

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()

    def release(self, n=1):
        """Gives some back."""
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n
        self._line.wake(n)


class BoundedSemaphore(Semaphore):
    """A semaphore that cannot be released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def _describe(self):
        return f"value={self._value}/{self._initial_value}"

    def release(self, n=1):
        """Gives some back."""
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class BrokenBarrierError(RuntimeError):
    """A barrier was broken while a thread waited at it, or before."""


class Barrier(_Shown):
    """Lets threads go on together, as soon as there are enough of them."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._changed = Condition(Lock())
        self._changed._what = "barrier.wait()"
        self._action, self._timeout, self._parties = action, timeout, parties
        self._count = 0
        self._state = "filling"

    def _describe(self):
        return "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}"

    parties = property(lambda self: self._parties, doc="How many threads it takes.")
    n_waiting = property(lambda self: self._count if self._state == "filling" else 0, doc="How many threads are there already.")
    broken = property(lambda self: self._state == "broken", doc="Whether it was broken.")

    def wait(self, timeout=None):
        """Waits for the others; returns a number that is different for each of them."""
        if timeout is None:
            timeout = self._timeout
        with self._changed:
            # Those who came before leave first.
            self._changed.wait_for(lambda: self._state not in ("draining", "resetting"))
            if self.broken:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._open()
                else:
                    self._meet(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in ("resetting", "draining"):
                    self._change("filling")

    def _open(self):
        try:
            if self._action:
                self._action()
        except BaseException:
            self._change("broken")
            raise
        self._change("draining")

    def _meet(self, timeout):
        if not self._changed.wait_for(lambda: self._state != "filling", timeout):
            self._change("broken")
            raise BrokenBarrierError
        if self._state in ("broken", "resetting"):
            raise BrokenBarrierError

    def _change(self, state):
        self._state = state
        self._changed.notify_all()

    def reset(self):
        """Sends those who wait away with BrokenBarrierError and begins anew."""
        with self._changed:
            if self._count > 0:
                if self._state != "draining":
                    self._change("resetting")
            else:
                self._change("filling")

    def abort(self):
        """Breaks the barrier: whoever waits, now or later, gets BrokenBarrierError."""
        with self._changed:
            self._change("broken")
