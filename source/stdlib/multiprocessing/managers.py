"""Objects in a process of their own, which other processes use by proxies."""
import _pickling
import _threads

from . import process

_kinds = {}


def _call(number, name, described):
    # Runs as the manager's process: what goes in and comes out are copies.
    things = _threads.kept(number)
    args, kwargs = _pickling.make(described)
    try:
        return _pickling.describe((True, getattr(things[0], name)(*args, **kwargs)))
    except Exception as error:
        return _pickling.describe((False, error))


def _make(number, kind, described):
    args, kwargs = _pickling.make(described)
    _threads.kept(number).append(_kinds[kind][0](*args, **kwargs))


class BaseProxy:
    """Stands for an object of a manager's."""

    def __init__(self, server, number):
        self._server, self._number = server, number

    def __reduce__(self):
        return type(self), (self._server, self._number)

    def _callmethod(self, methodname, args=(), kwds={}):
        """Calls a method of the object, in the manager's process."""
        described = _pickling.describe((tuple(args), dict(kwds)))
        if not _threads.kept(self._number):
            raise ConnectionRefusedError(111, "Connection refused")
        good, value = _pickling.make(_threads.call_in(self._server, _call, self._number, methodname, described))
        if good:
            return value
        raise value

    def _getvalue(self):
        return self._callmethod("_copy") if hasattr(_kinds_of(self), "_copy") else self._callmethod("copy")

    def __str__(self):
        return self._callmethod("__repr__")


def _kinds_of(proxy):
    return next(made for made, shown in _kinds.values() if shown is type(proxy))


def _proxy(name, methods):
    def method(called):
        def call(self, *args, **kwargs):
            return self._callmethod(called, args, kwargs)
        call.__name__ = called
        return call
    return type(name, (BaseProxy,), {called: method(called) for called in methods.split()})


class Namespace:
    """Has whatever attributes it is given."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def _get(self, name):
        return getattr(self, name)

    def _set(self, name, value):
        setattr(self, name, value)

    def _drop(self, name):
        delattr(self, name)

    def __repr__(self):
        return f"Namespace({', '.join(sorted([f'{name}={value!r}' for name, value in self.__dict__.items() if not name.startswith('_')]))})"


class Value:
    """One value."""

    def __init__(self, typecode, value, lock=True):
        self._typecode, self._value = typecode, value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    def __repr__(self):
        return f"Value({self._typecode!r}, {self._value!r})"


class NamespaceProxy(BaseProxy):
    """Stands for a namespace of a manager's."""

    def __getattr__(self, name):
        if name[:1] == "_":
            return object.__getattribute__(self, name)
        return self._callmethod("_get", (name,))

    def __setattr__(self, name, value):
        if name[:1] == "_":
            object.__setattr__(self, name, value)
        else:
            self._callmethod("_set", (name, value))

    def __delattr__(self, name):
        self._callmethod("_drop", (name,))


_sequence = "__contains__ __getitem__ __len__ __setitem__ __delitem__ copy pop clear"
DictProxy = _proxy("DictProxy", f"{_sequence} get items keys popitem setdefault update values")
ListProxy = _proxy("ListProxy", f"{_sequence} append count extend index insert remove reverse sort __add__ __mul__")
ValueProxy = _proxy("ValueProxy", "get set")
ValueProxy.value = property(lambda self: self.get(), lambda self, value: self.set(value))


def _iterate_keys(self):
    return iter(self.keys())


def _extend(self, value):
    self._callmethod("extend", (value,))
    return self


DictProxy.__iter__ = _iterate_keys
ListProxy.__iadd__ = _extend


class _Dict(dict):
    # What goes to another process are lists of its keys, values and items.
    def keys(self):
        return list(dict.keys(self))

    def values(self):
        return list(dict.values(self))

    def items(self):
        return list(dict.items(self))

    def copy(self):
        return dict(self)


_kinds.update(dict=(_Dict, DictProxy), list=(list, ListProxy), Namespace=(Namespace, NamespaceProxy), Value=(Value, ValueProxy))


class SyncManager:
    """A process that keeps objects for others."""

    _server = None

    def start(self, initializer=None, initargs=()):
        """Begins the process."""
        assert self._server is None, "Already started server"
        process.check_bootstrap()
        self._line, self._over, self._numbers = _threads.Line(), False, []
        process._counter += 1

        def take():
            while not self._over:
                self._line.wait("requests", None, None, True)
            return None

        self._server = _threads.start_process(f"SyncManager-{process._counter}", None, (_threads.process(), take, lambda number, answer: None))

    def shutdown(self):
        """Ends it, and what it keeps with it."""
        self._over = True
        for number in self._numbers:
            _threads.kept(number).clear()
        self._line.wake(None)

    def __enter__(self):
        if self._server is None:
            self.start()
        return self

    def __exit__(self, *error):
        self.shutdown()

    def _new(self, kind, args, kwargs):
        number = _threads.keep([])
        self._numbers.append(number)
        _threads.call_in(self._server, _make, number, kind, _pickling.describe((args, kwargs)))
        return _kinds[kind][1](self._server, number)

    def dict(self, *args, **kwargs):
        return self._new("dict", args, kwargs)

    def list(self, *args):
        return self._new("list", args, {})

    def Namespace(self, **kwargs):
        return self._new("Namespace", (), kwargs)

    def Value(self, typecode, value):
        return self._new("Value", (typecode, value), {})

    def __getattr__(self, name):
        if name in ("Array", "Barrier", "BoundedSemaphore", "Condition", "Event", "JoinableQueue", "Lock", "Pool", "Queue", "RLock", "Semaphore", "register"):
            raise NotImplementedError(f"{name} of a manager is not simulated: multiprocessing.{name} can be shared without one")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


def Manager():
    """A manager whose process has begun."""
    manager = SyncManager()
    manager.start()
    return manager
