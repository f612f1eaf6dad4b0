"""Attributes that each thread has for itself."""
import _threads

__all__ = ["local"]


class _local:
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


_local.__module__ = "_thread"
local = _local

# What `local` objects of classes of the program were made with: each thread's first use calls `__init__` again.
_local_arguments = {}


def _enter(instance):
    if _threads.use_local(instance):
        args, kwargs = _local_arguments.get(id(instance), ((), {}))
        type(instance).__init__(instance, *args, **kwargs)
