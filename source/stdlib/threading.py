"""Threads, and what they wait for each other with."""
import _threads
from _thread import get_native_id, stack_size
from _threading_hooks import (
    ExceptHookArgs, __excepthook__, _tell_end, _warn_of_old_name, excepthook, getprofile, gettrace, setprofile, setprofile_all_threads, settrace,
    settrace_all_threads,
)
from _threading_local import local
from _threading_sync import Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Semaphore
from _threads import TIMEOUT_MAX, Lock, RLock, get_ident

__all__ = [
    "Barrier", "BoundedSemaphore", "BrokenBarrierError", "Condition", "Event", "ExceptHookArgs", "Lock", "RLock", "Semaphore", "TIMEOUT_MAX",
    "Thread", "ThreadError", "Timer", "active_count", "current_thread", "enumerate", "excepthook", "get_ident", "get_native_id", "getprofile",
    "gettrace", "local", "main_thread", "setprofile", "setprofile_all_threads", "settrace", "settrace_all_threads", "stack_size",
]

ThreadError = RuntimeError


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
        if not name:
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
            _tell_end(excepthook, self, error)
        finally:
            del _active[number]
            self._state = "stopped"
            self._ended.wake(None)

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
        if timeout is not None:
            timeout = max(timeout, 0)
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
        _warn_of_old_name("isDaemon", "get the daemon attribute")
        return self.daemon

    def setDaemon(self, daemonic):
        """Old form of setting `daemon`."""
        _warn_of_old_name("setDaemon", "set the daemon attribute")
        self.daemon = daemonic

    def getName(self):
        """Old form of `name`."""
        _warn_of_old_name("getName", "get the name attribute")
        return self.name

    def setName(self, name):
        """Old form of setting `name`."""
        _warn_of_old_name("setName", "set the name attribute")
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
    _warn_of_old_name("currentThread", "use current_thread()")
    return current_thread()


def main_thread():
    """The thread in which the program began."""
    return _main_thread


def active_count():
    """How many threads have begun and have not ended."""
    return len(_active)


def activeCount():
    """Old name of `active_count`."""
    _warn_of_old_name("activeCount", "use active_count()")
    return active_count()


def enumerate():
    """The threads that have begun and have not ended."""
    return list(_active.values())


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
        others[0]._ended.wait("threading._shutdown()", None, others[0]._id, False, ("exit",))
