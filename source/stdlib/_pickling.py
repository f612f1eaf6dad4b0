"""What goes from one process to another: a description made of tuples and plain values, which have no memory in common.

Refuses what pickle refuses, in its words.
"""
import sys


class PicklingError(Exception):
    """This cannot go to another process."""


PicklingError.__module__ = "_pickle"

_plain = (type(None), bool, int, float, complex, str, bytes)
_bound_to_here = frozenset((
    "generator", "coroutine", "async_generator", "module", "frame", "traceback", "cell", "Task", "Future", "Loop", "Handle", "TimerHandle", "ContextVar", "Context",
))
# A program may have classes of these names, too.
_modules_of_these = frozenset(("builtins", "types", "_asyncio", "asyncio.events", "asyncio.unix_events", "_contextvars", "contextvars"))
_locks = {"lock": "_thread.lock", "RLock": "_thread.RLock"}


def _named(obj):
    """A function or class goes by its name."""
    name = getattr(obj, "__qualname__", None) or obj.__name__
    module = getattr(obj, "__module__", None) or "builtins"
    if "<locals>" in name:
        raise PicklingError(f"Can't pickle local object {obj!r}")
    home = sys.modules.get(module)
    found = home
    for part in name.split("."):
        found = getattr(found, part, None)
    if found is None:
        raise PicklingError(f"Can't pickle {obj!r}: it's not found as {module}.{name}")
    if found is not obj:
        raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
    return "named", module, name


class _Describer:
    def __init__(self):
        self.known = {}

    def describe(self, obj):
        cls = type(obj)
        if cls in _plain:
            return "plain", obj
        if cls is tuple:
            return "tuple", tuple([self.describe(item) for item in obj])
        number = self.known.get(id(obj))
        if number is not None:
            return "known", number[0]
        self.known[id(obj)] = number, _ = len(self.known), obj
        return "made", number, self.describe_new(obj, cls)

    def describe_all(self, items):
        return tuple([self.describe(item) for item in items])

    def describe_new(self, obj, cls):
        if cls in (list, set, frozenset):
            return cls.__name__, self.describe_all(obj)
        if cls is dict:
            return "dict", tuple([(self.describe(key), self.describe(value)) for key, value in obj.items()])
        if cls is bytearray:
            return "bytearray", bytes(obj)
        if cls is slice:
            return "reduced", self.describe(slice), self.describe((obj.start, obj.stop, obj.step)), self.describe(None)
        if isinstance(obj, type) or cls.__name__ in ("function", "builtin_function_or_method"):
            return _named(obj)
        if cls.__name__ == "method":
            return "method", self.describe(obj.__self__), obj.__func__.__name__
        if cls.__name__ in _bound_to_here and cls.__module__ in _modules_of_these:
            raise TypeError(f"cannot pickle {cls.__name__!r} object")
        if cls.__name__ in _locks and cls.__module__ == "_thread":
            raise TypeError(f"cannot pickle {_locks[cls.__name__]!r} object")
        if hasattr(cls, "__reduce__") and "__reduce__" in dir(cls) and not isinstance(obj, BaseException) and _is_own(cls, "__reduce__"):
            maker, args, *more = obj.__reduce__()
            return "reduced", self.describe(maker), self.describe(args), self.describe(more[0] if more else None)
        if hasattr(cls, "_member_map_"):
            return "member", _named(cls), obj.name
        return self.describe_instance(obj, cls)

    def describe_instance(self, obj, cls):
        if isinstance(obj, BaseException):
            args = obj.args
        elif isinstance(obj, (int, float, complex, str, bytes)):
            args = (next(kind for kind in _plain if isinstance(obj, kind) and kind is not bool)(obj),)
        elif hasattr(cls, "__getnewargs__"):
            args = tuple(obj.__getnewargs__())
        elif isinstance(obj, tuple):
            args = (tuple(obj),)
        else:
            args = ()
        state = obj.__getstate__() if _is_own(cls, "__getstate__") else dict(getattr(obj, "__dict__", {}))
        items = None
        if isinstance(obj, dict):
            items = "pairs", tuple([(self.describe(key), self.describe(value)) for key, value in obj.items()])
        elif isinstance(obj, (list, set)):
            items = "items", self.describe_all(obj)
        return "instance", _named(cls), self.describe(args), self.describe(state), items


def _is_own(cls, name):
    return any(name in base.__dict__ for base in cls.__mro__ if base is not object)


class _Maker:
    def __init__(self):
        self.known = {}

    def make(self, described):
        kind = described[0]
        if kind == "plain":
            return described[1]
        if kind == "tuple":
            return tuple([self.make(item) for item in described[1]])
        if kind == "known":
            return self.known[described[1]]
        return self.make_new(described[1], described[2])

    def keep(self, number, obj):
        self.known[number] = obj
        return obj

    def make_new(self, number, described):
        kind, *parts = described
        if kind == "list":
            result = self.keep(number, [])
            result.extend([self.make(item) for item in parts[0]])
            return result
        if kind == "dict":
            result = self.keep(number, {})
            for key, value in parts[0]:
                result[self.make(key)] = self.make(value)
            return result
        if kind in ("set", "frozenset"):
            items = [self.make(item) for item in parts[0]]
            return self.keep(number, set(items) if kind == "set" else frozenset(items))
        if kind == "bytearray":
            return self.keep(number, bytearray(parts[0]))
        if kind == "named":
            return self.keep(number, _find(*parts))
        if kind == "method":
            return self.keep(number, getattr(self.make(parts[0]), parts[1]))
        if kind == "member":
            return self.keep(number, _find(*parts[0][1:])[parts[1]])
        if kind == "reduced":
            maker, args, state = [self.make(part) for part in parts]
            result = self.keep(number, maker(*args))
            if state is not None:
                _set_state(result, state)
            return result
        return self.make_instance(number, *parts)

    def make_instance(self, number, named, args, state, items):
        cls = _find(*named[1:])
        given = self.make(args)
        if issubclass(cls, BaseException):
            result = cls(*given)
        else:
            result = cls.__new__(cls, *given)
        self.keep(number, result)
        if items is not None:
            for item in items[1]:
                if items[0] == "pairs":
                    dict.__setitem__(result, self.make(item[0]), self.make(item[1]))
                elif isinstance(result, list):
                    list.append(result, self.make(item))
                else:
                    set.add(result, self.make(item))
        _set_state(result, self.make(state))
        return result


def _set_state(result, state):
    if hasattr(type(result), "__setstate__") and _is_own(type(result), "__setstate__"):
        result.__setstate__(state)
    elif state:
        for name, value in state.items():
            object.__setattr__(result, name, value)


def _find(module, name):
    __import__(module)
    found = sys.modules[module]
    for part in name.split("."):
        found = getattr(found, part)
    return found


def describe(obj):
    """The description of an object."""
    return _Describer().describe(obj)


def make(described):
    """A new object like the one that was described."""
    return _Maker().make(described)
