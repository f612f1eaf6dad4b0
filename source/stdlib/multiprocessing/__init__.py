"""Processes of the program: memories of their own, and what goes between them."""
import sys

from . import process
from .process import BaseProcess, active_children, current_process, parent_process

import _threads


class ProcessError(Exception):
    """Of processes."""


class BufferTooShort(ProcessError):
    """A message is longer than the buffer for it."""


class TimeoutError(ProcessError):
    """A result did not come in time."""


class AuthenticationError(ProcessError):
    """Somebody else is at the other end."""


class Process(BaseProcess):
    """Calls a function, or its own `run`, in a process of its own."""


class ForkServerProcess(BaseProcess):
    """The same, as pools name it."""


_homes = {
    "synchronize": "Lock RLock Semaphore BoundedSemaphore Condition Event Barrier",
    "queues": "Queue SimpleQueue JoinableQueue",
    "connection": "Pipe",
    "sharedctypes": "Value Array RawValue RawArray",
    "pool": "Pool",
    "managers": "Manager",
}
_home_of = {name: home for home, names in _homes.items() for name in names.split()}

__all__ = sorted([
    "AuthenticationError", "BufferTooShort", "Process", "ProcessError", "TimeoutError", "active_children", "cpu_count", "current_process",
    "freeze_support", "get_all_start_methods", "get_context", "get_logger", "get_start_method", "parent_process", "set_start_method", *_home_of,
])


def cpu_count():
    """How many processors there are."""
    return _threads.cpu_count()


def freeze_support():
    """Does nothing here."""


_method = None
_methods = ["forkserver", "spawn", "fork"]


def get_all_start_methods():
    """The ways in which a process can begin."""
    return list(_methods)


def get_start_method(allow_none=False):
    """How processes begin: anew, as CPython 3.14 does it on Linux."""
    return _method if _method is not None or allow_none else "forkserver"


def set_start_method(method, force=False):
    """Processes begin anew, whichever way: only `fork` would be something else."""
    global _method
    _check_method(method)
    if _method is not None and not force:
        raise RuntimeError("context has already been set")
    _method = method


def _check_method(method):
    if method not in _methods:
        raise ValueError(f"cannot find context for {method!r}")
    if method == "fork":
        raise NotImplementedError("the start method 'fork' is not simulated: processes begin anew ('forkserver', 'spawn')")


def get_context(method=None):
    """This module stands for its contexts as well."""
    if method is not None:
        _check_method(method)
    return sys.modules[__name__]


def get_logger():
    """The log of this module."""
    import logging
    return logging.getLogger("multiprocessing")


def __getattr__(name):
    home = _home_of.get(name)
    if home is not None:
        __import__(f"{__name__}.{home}")
        value = globals()[name] = getattr(sys.modules[f"{__name__}.{home}"], name)
        return value
    if name in ("allow_connection_pickling", "log_to_stderr", "reducer", "set_executable", "set_forkserver_preload", "shared_memory"):
        raise AttributeError(f"multiprocessing.{name} is not simulated")
    raise AttributeError(f"module 'multiprocessing' has no attribute {name!r}", name=name, obj=sys.modules[__name__])


def __dir__():
    return sorted({*globals(), *__all__})
