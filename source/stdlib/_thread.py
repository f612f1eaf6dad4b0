"""Threads at their lowest level."""
import sys

import _threads
from _threads import TIMEOUT_MAX, Lock, RLock, get_ident

LockType = Lock
lock = Lock
allocate_lock = allocate = Lock
error = RuntimeError


def get_native_id():
    """The kernel's number of this thread."""
    return _threads.native_id(_threads.current())


def start_new_thread(function, args, kwargs={}, /):
    """Begins a thread that calls the function; returns its identifier."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")

    def body(_):
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as error:
            from traceback import format_exception
            sys.stderr.write(f"Exception ignored in thread started by {function!r}:\n" + "".join(format_exception(error)))

    return _threads.ident(_threads.start(body, getattr(function, "__name__", "thread"), True))


start_new = start_new_thread


def exit():
    """Ends this thread."""
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    """Is not simulated: nothing interrupts the main thread from within."""
    raise NotImplementedError("interrupt_main() is not simulated")


_stack_size = 0


def stack_size(size=0, /):
    """The stack size of new threads, and sets it; the simulated ones need none."""
    global _stack_size
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if 0 < size < 32768:
        raise ValueError(f"size not valid: {size} bytes")
    before, _stack_size = _stack_size, size
    return before


def __getattr__(name):
    if name == "_local":
        from _threading_local import local
        return local
    if name == "_ExceptHookArgs":
        from _threading_hooks import ExceptHookArgs
        return ExceptHookArgs
    if name == "_excepthook":
        from _threading_hooks import excepthook
        return excepthook
    raise AttributeError(f"module '_thread' has no attribute {name!r}")
