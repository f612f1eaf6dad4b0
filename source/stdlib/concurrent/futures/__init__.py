"""Pools of threads and processes, and the futures of what they do."""
from ._base import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor, CancelledError, Executor, Future, InvalidStateError, TimeoutError,
    as_completed, wait,
)

__all__ = [
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "InvalidStateError", "BrokenExecutor", "Future",
    "Executor", "wait", "as_completed", "ProcessPoolExecutor", "ThreadPoolExecutor",
]

_homes = {"ThreadPoolExecutor": "thread", "ProcessPoolExecutor": "process"}


def __getattr__(name):
    if name in _homes:
        import sys
        home = f"{__name__}.{_homes[name]}"
        __import__(home)
        value = globals()[name] = getattr(sys.modules[home], name)
        return value
    if name == "InterpreterPoolExecutor":
        raise AttributeError("concurrent.futures.InterpreterPoolExecutor is not simulated")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return [*__all__, "__author__", "__doc__"]
