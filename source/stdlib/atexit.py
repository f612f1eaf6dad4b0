"""What is to be done at the end of the program."""
import sys

_calls = []


def register(func, /, *args, **kwargs):
    """Has a function called at the end, the last first; returns the function."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _calls.append((func, args, kwargs))
    return func


def unregister(func, /):
    """It will not be called."""
    _calls[:] = [call for call in _calls if call[0] is not func and not func == call[0]]


def _ncallbacks():
    return len(_calls)


def _clear():
    _calls.clear()


def _run_exitfuncs():
    """Calls what was registered, and what is registered meanwhile; what one of them raises is reported, and the next one is called."""
    while _calls:
        func, args, kwargs = _calls.pop()
        try:
            func(*args, **kwargs)
        except BaseException as error:
            from traceback import format_exception
            sys.stderr.write(f"Exception ignored in atexit callback {func!r}:\n" + "".join(format_exception(error)))
