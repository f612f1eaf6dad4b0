"""Processes of the program: as far as the simulated world has them, in pools of `concurrent.futures`."""
import _threads

__all__ = ["ProcessError", "cpu_count", "current_process", "freeze_support", "get_start_method", "set_start_method"]


class ProcessError(Exception):
    """Of processes."""


class _Known:
    """A process, as it sees itself."""

    def __init__(self, number):
        self._number = number
        self.name = "MainProcess" if number == 0 else f"ForkServerProcess-{number}"
        self.pid = self.ident = _threads.getpid()
        self.daemon = False

    def __repr__(self):
        return f"<_{self.name.partition('-')[0]} name={self.name!r} parent=None started>" if self._number == 0 else f"<ForkServerProcess name={self.name!r} started>"

    def is_alive(self):
        """It runs this."""
        return True


_current = _Known(_threads.process())


def current_process():
    """This process."""
    return _current


def cpu_count():
    """How many processors there are."""
    return _threads.cpu_count()


def freeze_support():
    """Does nothing here."""


def get_start_method(allow_none=False):
    """How processes begin: anew, as CPython 3.14 does it on Linux."""
    return "forkserver"


def set_start_method(method, force=False):
    """Processes begin anew, whichever way: only `fork` would be something else."""
    if method not in ("forkserver", "spawn"):
        raise NotImplementedError(f"the start method {method!r} is not simulated")


_missing = frozenset((
    "Array Barrier BoundedSemaphore Condition Event JoinableQueue Lock Manager Pipe Pool Process Queue RLock RawArray RawValue Semaphore "
    "SimpleQueue TimeoutError Value active_children get_context parent_process"
).split())


def __getattr__(name):
    if name in _missing:
        raise AttributeError(f"multiprocessing.{name} is not simulated")
    raise AttributeError(f"module 'multiprocessing' has no attribute {name!r}")
