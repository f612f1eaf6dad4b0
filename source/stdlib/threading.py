"""Threads, and what they wait for each other with."""
import sys

import _threads
from _thread import get_native_id, stack_size
from _threads import TIMEOUT_MAX, Lock, RLock, get_ident
from _time import monotonic as _clock

__all__ = [
    "Barrier", "BoundedSemaphore", "BrokenBarrierError", "Condition", "Event", "ExceptHookArgs", "Lock", "RLock", "Semaphore", "TIMEOUT_MAX",
    "Thread", "ThreadError", "Timer", "active_count", "current_thread", "enumerate", "excepthook", "get_ident", "get_native_id", "local",
    "main_thread", "stack_size",
]

ThreadError = RuntimeError


def _ends_at(timeout):
    return None if timeout is None else _clock() + timeout


def _left(end):
    # What is less than a nanosecond comes from adding, and is no time.
    return None if end is None else round(end - _clock(), 9)


class Condition:
    """Lets threads that hold a lock wait for each other's news."""

    # What a thread that waits for it is said to be in.
    _what = "condition.wait()"

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
            return self._line.wait(self._what, timeout)
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
        _warn_of_old_name("notifyAll", "notify_all")
        self.notify_all()


def _warn_of_old_name(old, new, what=" method"):
    import warnings
    warnings.warn(f"{old}() is deprecated, use {new}{what} instead", DeprecationWarning, stacklevel=3)


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
        _warn_of_old_name("isSet", "is_set", "()")
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
        return self._flag or self._line.wait("event.wait()", timeout)


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


# Threads

_counter = 0
_active = {}


def _new_name(pattern):
    global _counter
    _counter += 1
    return pattern % _counter


class Thread:
    """Runs a function, or its own `run`, beside the others."""

    _initialized = False
    # The pool that it works for, by number: where its jobs are told of.
    _pool = None

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None, context=None):
        assert group is None, "group argument must be None for now"
        if name is None:
            name = _new_name("Thread-%d")
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        self._name = str(name)
        self._daemonic = current_thread().daemon if daemon is None else bool(daemon)
        self._context = context
        self._id = None
        self._state = "initial"
        self._ended = _threads.Line()
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        parts = [self._state]
        if self._daemonic:
            parts.append("daemon")
        if self.ident is not None:
            parts.append(str(self.ident))
        return f"<{type(self).__name__}({self._name}, {' '.join(parts)})>"

    def _check_initialized(self):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")

    @property
    def name(self):
        """Its name, which says nothing but which one it is."""
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        """Its identifier, once it has begun."""
        return None if self._id is None else _threads.ident(self._id)

    @property
    def native_id(self):
        """The kernel's number of it, once it has begun."""
        return None if self._id is None else _threads.native_id(self._id)

    @property
    def daemon(self):
        """Whether the program may end without it."""
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        self._check_initialized()
        if self._state != "initial":
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def start(self):
        """Begins it. A thread can be started once."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._state != "initial":
            raise RuntimeError("threads can only be started once")
        self._state = "started"
        _threads.start(self._bootstrap, self._name, self._daemonic, self._pool)

    def _bootstrap(self, number):
        self._id = number
        _active[number] = self
        try:
            if self._context is None:
                self.run()
            else:
                self._context.run(self.run)
        except BaseException as error:
            self._report(error)
        finally:
            del _active[number]
            self._state = "stopped"
            self._ended.wake(None)

    def _report(self, error):
        args = ExceptHookArgs((type(error), error, error.__traceback__, self))
        try:
            excepthook(args)
        except BaseException as failure:
            from traceback import format_exception
            sys.stderr.write("Exception in threading.excepthook:\n" + "".join(format_exception(failure)))

    def run(self):
        """What the thread does: calls the function that it was given."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            # The thread does not keep alive what it was begun with.
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        """Waits until it has ended, or the time is over."""
        self._join(timeout, f"join() of {self._name}")

    def _join(self, timeout, what):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._state == "initial":
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if self._state == "started":
            self._ended.wait(what, timeout, self._id)

    def is_alive(self):
        """Whether it has begun and has not ended."""
        assert self._initialized, "Thread.__init__() not called"
        if self._state != "started":
            return False
        _threads.look()
        return True

    def isDaemon(self):
        """Old form of `daemon`."""
        _warn_of_old_name("isDaemon", "get the daemon attribute", "")
        return self.daemon

    def setDaemon(self, daemonic):
        """Old form of setting `daemon`."""
        _warn_of_old_name("setDaemon", "set the daemon attribute", "")
        self.daemon = daemonic

    def getName(self):
        """Old form of `name`."""
        _warn_of_old_name("getName", "get the name attribute", "")
        return self.name

    def setName(self, name):
        """Old form of setting `name`."""
        _warn_of_old_name("setName", "set the name attribute", "")
        self.name = name


class Timer(Thread):
    """Calls a function after some seconds, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        """It will not call its function any more."""
        self.finished.set()

    def run(self):
        if not self.finished._flag:
            self.finished._line.wait(f"a timer of {self.interval} s", self.interval)
        if not self.finished._flag:
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _KnownThread(Thread):
    """A thread that was there before anybody made an object for it."""

    def __init__(self, number, name, daemon):
        self._name, self._daemonic = name, daemon
        self._id, self._state, self._context = number, "started", None
        self._ended = _threads.Line()
        self._initialized = True
        _active[number] = self


class _MainThread(_KnownThread):
    pass


class _DummyThread(_KnownThread):
    def is_alive(self):
        return True

    def _join(self, timeout, what):
        raise RuntimeError("cannot join a dummy thread")


_main_thread = _MainThread(_threads.current(), "MainThread", False)


def current_thread():
    """The thread that runs."""
    number = _threads.current()
    thread = _active.get(number)
    return _DummyThread(number, _new_name("Dummy-%d"), True) if thread is None else thread


def currentThread():
    """Old name of `current_thread`."""
    _warn_of_old_name("currentThread", "current_thread", "()")
    return current_thread()


def main_thread():
    """The thread in which the program began."""
    return _main_thread


def active_count():
    """How many threads have begun and have not ended."""
    return len(_active)


def activeCount():
    """Old name of `active_count`."""
    _warn_of_old_name("activeCount", "active_count", "()")
    return active_count()


def enumerate():
    """The threads that have begun and have not ended."""
    return list(_active.values())


# Exceptions that nobody in a thread has caught

class ExceptHookArgs(tuple):
    """What `excepthook` is called with."""

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __new__(cls, args, /):
        if len(args) != 4:
            raise TypeError(f"_thread._ExceptHookArgs() takes a 4-sequence ({len(args)}-sequence given)")
        return tuple.__new__(cls, args)

    def __repr__(self):
        return f"_thread._ExceptHookArgs(exc_type={self[0]!r}, exc_value={self[1]!r}, exc_traceback={self[2]!r}, thread={self[3]!r})"


def excepthook(args, /):
    """Reports an exception that ended a thread. A program may put a function of its own in its place."""
    if args.exc_type is SystemExit:
        return
    from traceback import format_exception
    name = args.thread.name if args.thread is not None else get_ident()
    sys.stderr.write(f"Exception in thread {name}:\n" + "".join(format_exception(args.exc_type, args.exc_value, args.exc_traceback)))


__excepthook__ = excepthook


class local:
    """An object whose attributes each thread has for itself."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        _threads.use_local(self)
        if args or kwargs:
            _local_arguments[id(self)] = args, kwargs
        return self

    def __getattribute__(self, name):
        _enter(self)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        _enter(self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        _enter(self)
        object.__delattr__(self, name)


# What `local` objects of classes of the program were made with: each thread's first use calls `__init__` again.
_local_arguments = {}


def _enter(instance):
    if _threads.use_local(instance):
        args, kwargs = _local_arguments.get(id(instance), ((), {}))
        type(instance).__init__(instance, *args, **kwargs)


# The end

_exit_calls = []


def _register_atexit(function, *args, **kwargs):
    _exit_calls.append((function, args, kwargs))


def _shutdown():
    """At the end of the program: waits for the threads that are no daemons."""
    for function, args, kwargs in reversed(_exit_calls):
        function(*args, **kwargs)
    _main_thread._state = "stopped"
    _main_thread._ended.wake(None)
    while others := [thread for thread in _active.values() if not thread._daemonic and thread is not _main_thread]:
        others[0]._ended.wait(f"join() of {others[0]._name}", None, others[0]._id)
