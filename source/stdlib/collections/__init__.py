"""Containers beside list, dict, set and tuple."""

import _interpreter
from keyword import iskeyword

from . import abc


def _check_name(name):
    if not name.isidentifier():
        raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
    if iskeyword(name):
        raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")


def _usable_names(field_names):
    names = []
    for index, name in enumerate(field_names):
        bad = not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in names
        names.append(f"_{index}" if bad else name)
    return names


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Makes a class of tuples whose items have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    field_names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        field_names = _usable_names(field_names)
    for name in [typename, *field_names]:
        _check_name(name)
    seen = set()
    for name in field_names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    fields = tuple(field_names)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(fields):
            raise TypeError("Got more default values than field names")
        field_defaults = dict(zip(fields[len(fields) - len(defaults):], defaults))

    # A function of exactly these parameters, so that calls are checked as any call is.
    namespace = {"_new": tuple.__new__}
    parameters = ", ".join(["_cls", *fields])
    items = "(" + "".join([name + ", " for name in fields]) + ")"
    _interpreter.execute(f"def __new__({parameters}):\n    return _new(_cls, {items})\n", namespace)
    make_new = namespace["__new__"]
    make_new.__qualname__ = f"{typename}.__new__"
    if defaults is not None:
        make_new.__defaults__ = defaults

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(result)}")
        return result

    def _replace(self, /, **changes):
        result = self._make([changes.pop(name, value) for name, value in zip(fields, self)])
        if changes:
            raise TypeError(f"Got unexpected field names: {list(changes)!r}")
        return result

    def __repr__(self):
        return type(self).__name__ + "(" + ", ".join([f"{name}={value!r}" for name, value in zip(fields, self)]) + ")"

    def _asdict(self):
        return dict(zip(fields, self))

    def __getnewargs__(self):
        return tuple(self)

    for method in (_make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    members = {
        "__doc__": f"{typename}({', '.join(fields)}{',' if len(fields) == 1 else ''})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__new__": make_new,
        "_make": classmethod(_make),
        "_replace": _replace,
        "__replace__": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": fields,
    }
    for index, name in enumerate(fields):
        members[name] = _Field(index, f"Alias for field number {index}")
    if module is None:
        try:
            from sys import _getframe

            module = _getframe(0).f_globals.get("__name__", "__main__")
        except ValueError:
            module = "__main__"
    members["__module__"] = module
    return type(typename, (tuple,), members)


class _Field:
    __slots__ = ("index", "__doc__")

    def __init__(self, index, doc):
        self.index = index
        self.__doc__ = doc

    def __get__(self, instance, owner=None):
        return self if instance is None else tuple.__getitem__(instance, self.index)

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        raise AttributeError("can't delete attribute")

    def __repr__(self):
        return f"_tuplegetter({self.index}, {self.__doc__!r})"


_Field.__name__ = _Field.__qualname__ = "_tuplegetter"


class deque:
    """A queue with two ends: items by position, from `_start` up to `_end`."""

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._maxlen = maxlen
        self.clear()
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    def clear(self):
        self._items = {}
        self._start = 0
        self._end = 0

    def append(self, x):
        end = self._end
        self._items[end] = x
        self._end = end + 1
        if self._maxlen is not None and self._end - self._start > self._maxlen:
            self.popleft()

    def appendleft(self, x):
        start = self._start - 1
        self._items[start] = x
        self._start = start
        if self._maxlen is not None and self._end - start > self._maxlen:
            self.pop()

    def pop(self):
        end = self._end - 1
        if end < self._start:
            raise IndexError("pop from an empty deque")
        self._end = end
        return self._items.pop(end)

    def popleft(self):
        start = self._start
        if start >= self._end:
            raise IndexError("pop from an empty deque")
        self._start = start + 1
        return self._items.pop(start)

    def extend(self, iterable):
        for item in list(self) if iterable is self else iterable:
            self.append(item)

    def extendleft(self, iterable):
        for item in list(self) if iterable is self else iterable:
            self.appendleft(item)

    def __len__(self):
        return self._end - self._start

    def __bool__(self):
        return self._end > self._start

    def __iter__(self):
        return _DequeIterator(self, self._start, 1)

    def __reversed__(self):
        return _DequeIterator(self, self._end - 1, -1)

    def _position(self, index):
        try:
            index = index.__index__()
        except AttributeError:
            raise TypeError(f"sequence index must be integer, not {type(index).__name__!r}") from None
        position = (self._end if index < 0 else self._start) + index
        if not self._start <= position < self._end:
            raise IndexError("deque index out of range")
        return position

    def __getitem__(self, index):
        return self._items[self._position(index)]

    def __setitem__(self, index, value):
        self._items[self._position(index)] = value

    def __delitem__(self, index):
        position = self._position(index) - self._start
        items = list(self)
        del items[position]
        self._refill(items)

    def _refill(self, items):
        self.clear()
        self._items = dict(enumerate(items))
        self._end = len(items)

    def insert(self, i, x):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        items = list(self)
        items.insert(i, x)
        self._refill(items)

    def remove(self, value):
        for index, item in enumerate(self):
            if item is value or item == value:
                del self[index]
                return
        raise ValueError("deque.remove(x): x not in deque")

    def index(self, value, start=0, stop=None):
        items = list(self)
        for position in range(*slice(start, stop).indices(len(items))):
            if items[position] is value or items[position] == value:
                return position
        raise ValueError("deque.index(x): x not in deque")

    def count(self, value):
        return list(self).count(value)

    def rotate(self, n=1):
        size = len(self)
        if size < 2:
            return
        steps = n % size
        if steps <= size // 2:
            for _ in range(steps):
                self._start -= 1
                self._end -= 1
                self._items[self._start] = self._items.pop(self._end)
        else:
            for _ in range(size - steps):
                self._items[self._end] = self._items.pop(self._start)
                self._start += 1
                self._end += 1

    def reverse(self):
        self._refill(list(self)[::-1])

    def copy(self):
        return type(self)(self, self._maxlen)

    __copy__ = copy

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __repr__(self):
        from reprlib import recursive

        inside = recursive(self, lambda: repr(list(self)), "[...]")
        if self._maxlen is None:
            return f"{type(self).__name__}({inside})"
        return f"{type(self).__name__}({inside}, maxlen={self._maxlen})"

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) == list(other)

    __hash__ = None

    def __lt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) < list(other)

    def __le__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) <= list(other)

    def __gt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) > list(other)

    def __ge__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) >= list(other)

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, count):
        return type(self)(list(self) * count, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._refill(list(self) * count)
        return self

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


class _DequeIterator:
    def __init__(self, queue, at, step):
        self._queue = queue
        self._at = at
        self._step = step
        self._bounds = (queue._start, queue._end)
        self._items = queue._items

    def __iter__(self):
        return self

    def __next__(self):
        queue = self._queue
        if queue is None or not queue._start <= self._at < queue._end:
            if queue is not None and (queue._start, queue._end) != self._bounds:
                raise RuntimeError("deque mutated during iteration")
            self._queue = None
            raise StopIteration
        if (queue._start, queue._end) != self._bounds or queue._items is not self._items:
            raise RuntimeError("deque mutated during iteration")
        item = queue._items[self._at]
        self._at += self._step
        return item

    def __length_hint__(self):
        queue = self._queue
        if queue is None:
            return 0
        return queue._end - self._at if self._step == 1 else self._at - queue._start + 1


_DequeIterator.__name__ = _DequeIterator.__qualname__ = "_deque_iterator"
abc.MutableSequence.register(deque)


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **keywords):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        dict.__init__(self, *args, **keywords)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __repr__(self):
        return f"{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})"

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result


class OrderedDict(dict):
    # Classes derived from it often have an item access of their own that calls these: they go past it.

    def __init__(self, other=(), /, **keywords):
        self.update(other, **keywords)

    def update(self, other=(), /, **keywords):
        if type(self).__setitem__ is dict.__setitem__:
            dict.update(self, other, **keywords)
            return
        for key, value in {**dict(other), **keywords}.items():
            self[key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
            return default
        return self[key]

    def move_to_end(self, key, last=True):
        value = dict.__getitem__(self, key)
        dict.__delitem__(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        rest = list(self.items())
        dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        key = next(iter(self))
        return key, dict.pop(self, key)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict.__eq__(self, other)

    __hash__ = None

    def __repr__(self):
        from reprlib import recursive

        return recursive(self, lambda: f"{type(self).__name__}({dict(self)!r})") if self else f"{type(self).__name__}()"

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result


from ._counting import ChainMap, Counter, UserDict, UserList, UserString


__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple",
]
