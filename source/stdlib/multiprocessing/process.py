"""Processes that do one thing."""
import sys
import threading

import _pickling
import _threads

# The program's classes are known to its processes by this name.
sys.modules.setdefault("__mp_main__", sys.modules["__main__"])

_counter = 0
_children = []
# What is being handed to a process that begins: only then shared things may be copied.
_spawning = 0


def check_spawning(thing):
    if not _spawning:
        raise RuntimeError(f"{type(thing).__name__} objects should only be shared between processes through inheritance")


def check_bootstrap():
    if _threads.booting():
        raise RuntimeError(
            "\n        An attempt has been made to start a new process before the\n        current process has finished its bootstrapping phase.\n"
            "\n        Guard what begins processes by: if __name__ == '__main__'"
        )


class BaseProcess:
    """A process, seen from the one that made it, or from within."""

    _own = frozenset(("_number", "_exitcode", "_ended", "_closed", "_parent"))

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        global _counter
        assert group is None, "process group should be None for now"
        _counter += 1
        self._target, self._args, self._kwargs = target, tuple(args), dict(kwargs)
        self._name = f"{type(self).__name__}-{_current._identity}{_counter}" if name is None else name
        self._identity = f"{_current._identity}{_counter}:"
        self._daemonic = _current._daemonic if daemon is None else bool(daemon)
        self._number = self._exitcode = self._parent = None
        self._ended, self._closed = _threads.Line(), False

    def __getstate__(self):
        return {name: value for name, value in vars(self).items() if name not in self._own}

    def __repr__(self):
        if self._closed:
            state = "closed"
        elif self is _current:
            state = "started"
        elif self._number is None:
            state = "initial"
        elif self._exitcode is None:
            state = "started"
        else:
            state = "stopped"
        words = [type(self).__name__, f"name={self._name!r}"]
        if self._number is not None and self is not _current:
            words.append(f"pid={_threads.pid_of(self._number)}")
        words.append(f"parent={_threads.getpid()}" if self is not _current else "parent=None" if _parent is None else f"parent={_parent.pid}")
        words.append(state)
        if self._exitcode is not None:
            words.append("exitcode=" + (str(self._exitcode) if self._exitcode >= 0 else f"-{_signal_name(-self._exitcode)}"))
        if self._daemonic:
            words.append("daemon")
        return f"<{' '.join(words)}>"

    def run(self):
        """What the process does: calls the function that it was given."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def start(self):
        """Begins it. A process can be started once."""
        global _spawning
        self._check_closed()
        assert self._number is None, "cannot start a process twice"
        assert not _current._daemonic, "daemonic processes are not allowed to have children"
        check_bootstrap()
        _spawning += 1
        try:
            described = _pickling.describe((_main, (self, _current._name, _threads.getpid()), {}))
        finally:
            _spawning -= 1
        del self._target, self._args, self._kwargs
        _children.append(self)
        orders = [(0, described)]

        def take():
            return orders.pop() if orders else None

        def give(number, answer):
            self._end(1 if number is None else _pickling.make(answer)[1])

        self._number = _threads.start_process(self._name, None, (_threads.process(), take, give))

    def _end(self, exitcode):
        if self._exitcode is None:
            self._exitcode = exitcode
            if self in _children:
                _children.remove(self)
            from . import connection
            connection.forget_process(self._number)
            self._ended.wake(None)

    def _stop(self, number):
        self._check_closed()
        if self._number is None:
            raise AttributeError("'NoneType' object has no attribute 'terminate'")
        if self._exitcode is None:
            _threads.end_process(self._number)
            self._end(-number)

    def terminate(self):
        """Ends it at once, by SIGTERM."""
        self._stop(15)

    def kill(self):
        """Ends it at once, by SIGKILL."""
        self._stop(9)

    def interrupt(self):
        """Ends it as Ctrl-C does."""
        self._stop(2)

    def join(self, timeout=None):
        """Waits until it has ended, or the time is over."""
        self._check_closed()
        assert self._number is not None or self is _current, "can only join a started process"
        if self is _current:
            raise AssertionError("can only join a child process")
        if self._exitcode is None:
            self._ended.wait(f"join() of {self._name}", timeout)

    def is_alive(self):
        """Whether it has begun and has not ended."""
        self._check_closed()
        if self is _current:
            return True
        _threads.look()
        return self._number is not None and self._exitcode is None

    def close(self):
        """Lets go of a process that has ended."""
        if self._number is not None and self._exitcode is None:
            raise ValueError("Cannot close a process while it is still running. You should first call join() or terminate().")
        self._closed = True

    @property
    def name(self):
        """Its name, which says nothing but which one it is."""
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        """Whether it ends with the one that made it."""
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        assert self._number is None, "process has already started"
        self._daemonic = daemonic

    @property
    def exitcode(self):
        """What it ended with, -N for signal N; None while it has not."""
        self._check_closed()
        if self._number is not None and self._exitcode is None:
            _threads.look()
        return self._exitcode

    @property
    def pid(self):
        """The system's number of it, once it has begun."""
        self._check_closed()
        if self is _current:
            return _threads.getpid()
        return None if self._number is None else _threads.pid_of(self._number)

    ident = pid


class _MainProcess(BaseProcess):
    """The process in which the program began, or a worker of a pool as it sees itself."""

    def __init__(self, name):
        self._name, self._identity, self._daemonic = name, "", name != "MainProcess"
        self._number, self._exitcode, self._parent = None, None, None
        self._ended, self._closed = _threads.Line(), False


class _ParentProcess(BaseProcess):
    """The one that made this process."""

    def __init__(self, name, pid):
        self._name, self._pid, self._identity, self._daemonic = name, pid, "", False
        self._number, self._exitcode, self._parent = None, None, None
        self._ended, self._closed = _threads.Line(), False

    pid = ident = property(lambda self: self._pid)

    def is_alive(self):
        return True


_parent = None
_current = _MainProcess("MainProcess" if _threads.process() == 0 else f"ForkServerProcess-{_threads.process()}")


def current_process():
    """This process."""
    return _current


def parent_process():
    """The one that made this process; None for the first."""
    return _parent


def active_children():
    """The processes that this one has made and that have not ended."""
    return list(_children)


def _signal_name(number):
    import signal
    return signal.Signals(number).name


def _main(process, parent_name, parent_pid):
    """In the new process: does what it was made for, and returns its exit code."""
    global _current, _parent, _counter
    _current, _parent, _counter = process, _ParentProcess(parent_name, parent_pid), 0
    process._number = process._exitcode = process._parent = None
    process._ended, process._closed = _threads.Line(), False
    try:
        process.run()
        exitcode = 0
    except SystemExit as error:
        exitcode = 0 if error.code is None else error.code if isinstance(error.code, int) else 1
        if exitcode == 1 and not isinstance(error.code, int):
            sys.stderr.write(f"{error.code}\n")
    except BaseException as error:
        from traceback import format_exception
        exitcode = 1
        sys.stderr.write(f"Process {process.name}:\n" + "".join(format_exception(error)))
    threading._shutdown()
    return exitcode


def _at_exit():
    """A process waits for those that it has made; daemons end with it."""
    for child in list(_children):
        if child._daemonic:
            child.terminate()
    for child in list(_children):
        child.join()


threading._register_atexit(_at_exit)
