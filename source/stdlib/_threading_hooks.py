"""What `threading` tells: exceptions that nobody in a thread has caught, old names."""
import sys

from _threads import get_ident

# What is defined here is known as threading's.
__name__ = "threading"


def _warn_of_old_name(old, advice):
    import warnings

    # Frames of the library do not count: the program that called is one level up.
    warnings.warn(f"{old}() is deprecated, {advice} instead", DeprecationWarning)


class _ExceptHookArgs(tuple):
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


_ExceptHookArgs.__module__ = "_thread"
ExceptHookArgs = _ExceptHookArgs


def excepthook(args, /):
    """Reports an exception that ended a thread. A program may put a function of its own in its place."""
    if args.exc_type is SystemExit:
        return
    from traceback import format_exception
    name = args.thread.name if args.thread is not None else get_ident()
    sys.stderr.write(f"Exception in thread {name}:\n" + "".join(format_exception(args.exc_type, args.exc_value, args.exc_traceback)))


__excepthook__ = excepthook


def _tell_end(hook, thread, error):
    """Tells the program's hook of the exception that ended a thread, and of what the hook itself has failed with."""
    try:
        hook(ExceptHookArgs((type(error), error, error.__traceback__, thread)))
    except Exception as failure:
        failure.__suppress_context__ = True
        sys.stderr.write("Exception in threading.excepthook:\n")
        sys.excepthook(type(failure), failure, failure.__traceback__)


# Nothing is traced from within: that is what the walk is for. A program may say that it wants none.

def gettrace():
    """What traces new threads: nothing."""
    return None


getprofile = gettrace


def _refuse(function, name):
    if function is not None:
        raise NotImplementedError(f"threading.{name}() is not simulated: nothing is traced from within")


def settrace(func):
    """Takes None only."""
    _refuse(func, "settrace")


def settrace_all_threads(func):
    """Takes None only."""
    _refuse(func, "settrace_all_threads")


def setprofile(func):
    """Takes None only."""
    _refuse(func, "setprofile")


def setprofile_all_threads(func):
    """Takes None only."""
    _refuse(func, "setprofile_all_threads")
