"""References that keep nothing alive, and collections made of them."""
import _interpreter
from _weakref import getweakrefcount, getweakrefs, ref
from collections.abc import MutableMapping, MutableSet

ReferenceType = ref


class WeakSet(MutableSet):
    """A set whose elements leave it when nobody else holds them any more."""

    def __init__(self, data=None):
        self.data = set()

        def _remove(item, owner=ref(self)):
            held = owner()
            if held is not None:
                held.data.discard(item)

        self._remove = _remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        # A copy: elements may go meanwhile.
        for item in [reference() for reference in self.data]:
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def __reduce__(self):
        return type(self), (list(self),), self.__getstate__()

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        while True:
            if not self.data:
                raise KeyError("pop from empty WeakSet")
            item = self.data.pop()()
            if item is not None:
                return item

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        result = self.copy()
        result.difference_update(other)
        return result

    __sub__ = difference

    def difference_update(self, other):
        if other is self:
            self.data.clear()
        else:
            self.data.difference_update([ref(item) for item in other])

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        self.data.intersection_update([ref(item) for item in other])

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def issubset(self, other):
        return self.data.issubset(ref(item) for item in other)

    __le__ = issubset

    def __lt__(self, other):
        return self.data < {ref(item) for item in other}

    def issuperset(self, other):
        return self.data.issuperset(ref(item) for item in other)

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > {ref(item) for item in other}

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.data == {ref(item) for item in other}

    __hash__ = None

    def symmetric_difference(self, other):
        result = self.copy()
        result.symmetric_difference_update(other)
        return result

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        if other is self:
            self.data.clear()
        else:
            self.data.symmetric_difference_update([ref(item, self._remove) for item in other])

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def union(self, other):
        return type(self)(item for group in (self, other) for item in group)

    __or__ = union

    def isdisjoint(self, other):
        return not self.intersection(other)

    __class_getitem__ = classmethod(_interpreter.prelude("GenericAlias"))


WeakSet.__module__ = "_weakrefset"


class KeyedRef(ref):
    """A reference that knows under which key it stands."""

    def __new__(cls, ob, callback, key):
        self = super().__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__()


class _WeakMapping(MutableMapping):
    """What both dictionaries have in common."""

    def _live(self):
        """Pairs of which both halves are still there, in order."""
        raise NotImplementedError

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __iter__(self):
        for key, _ in self._live():
            yield key

    def keys(self):
        for key, _ in self._live():
            yield key

    def values(self):
        for _, value in self._live():
            yield value

    def items(self):
        yield from self._live()

    def copy(self):
        made = type(self)()
        for key, value in self._live():
            made[key] = value
        return made

    __copy__ = copy

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        made = type(self)()
        made.update(other)
        made.update(self)
        return made


class WeakValueDictionary(_WeakMapping):
    """A dictionary whose entries leave it with their values."""

    def __init__(self, other=(), /, **keywords):
        self.data = {}

        def remove(reference, owner=ref(self)):
            held = owner()
            if held is not None and held.data.get(reference.key) is reference:
                del held.data[reference.key]

        self._remove = remove
        self.update(other, **keywords)

    def _live(self):
        return [(key, value) for key, value in [(key, reference()) for key, reference in self.data.items()] if value is not None]

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data and self.data[key]() is not None

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def valuerefs(self):
        return list(self.data.values())

    def itervaluerefs(self):
        yield from list(self.data.values())


class WeakKeyDictionary(_WeakMapping):
    """A dictionary whose entries leave it with their keys."""

    def __init__(self, dict=None):
        self.data = {}

        def remove(reference, owner=ref(self)):
            held = owner()
            if held is not None:
                held.data.pop(reference, None)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def _live(self):
        return [(key, value) for key, value in [(reference(), value) for reference, value in self.data.items()] if key is not None]

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def keyrefs(self):
        return list(self.data)


class WeakMethod(ref):
    """A reference to a bound method that ends with the object, not with the moment."""

    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def gone(_):
            this = self_reference()
            if this is not None and this._alive:
                this._alive = False
                if callback is not None:
                    callback(this)

        self = super().__new__(cls, obj, gone)
        self._func_ref = ref(func, gone)
        self._meth_type = type(meth)
        self._alive = True
        self_reference = ref(self)
        return self

    def __call__(self):
        obj, func = super().__call__(), self._func_ref()
        return None if obj is None or func is None else self._meth_type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return super().__eq__(other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        same = self == other
        return same if same is NotImplemented else not same

    __hash__ = ref.__hash__


class finalize:
    """Calls a function when an object ends, at the latest with the program."""

    __slots__ = ()
    _pending = {}
    _made = 0
    _at_exit = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._at_exit:
            import atexit

            atexit.register(self._exitfunc)
            finalize._at_exit = True
        finalize._made += 1
        finalize._pending[self] = [ref(obj, self), func, args, kwargs, True, finalize._made]

    def __call__(self, _=None):
        """Calls the function now, if that has not been done yet, and hands back what it returns."""
        entry = finalize._pending.pop(self, None)
        if entry is None:
            return None
        _, func, args, kwargs, _, _ = entry
        return func(*args, **kwargs)

    def detach(self):
        """Takes it back; tells what it was, or None if there was nothing left."""
        told = self.peek()
        if told is not None:
            del finalize._pending[self]
        return told

    def peek(self):
        """(obj, func, args, kwargs) while it is pending."""
        entry = finalize._pending.get(self)
        obj = None if entry is None else entry[0]()
        return None if obj is None else (obj, entry[1], entry[2], entry[3])

    @property
    def alive(self):
        return self in finalize._pending

    @property
    def atexit(self):
        entry = finalize._pending.get(self)
        return entry is not None and entry[4]

    @atexit.setter
    def atexit(self, value):
        entry = finalize._pending.get(self)
        if entry is not None:
            entry[4] = bool(value)

    def __repr__(self):
        entry = finalize._pending.get(self)
        obj = None if entry is None else entry[0]()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>"

    @classmethod
    def _exitfunc(cls):
        # The newest first; one may make others.
        while True:
            left = [(entry[5], pending) for pending, entry in finalize._pending.items() if entry[4]]
            if not left:
                return
            _, pending = max(left, key=lambda item: item[0])
            try:
                pending()
            except Exception:
                import sys

                sys.excepthook(*sys.exc_info())


def _referent(proxy):
    obj = object.__getattribute__(proxy, "_reference")()
    if obj is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return obj


class ProxyType:
    """Stands for an object, as long as that is there."""

    __slots__ = ("_reference", "__weakref__")

    def __init__(self, reference):
        object.__setattr__(self, "_reference", reference)

    def __getattribute__(self, name):
        return getattr(_referent(self), name)

    def __setattr__(self, name, value):
        setattr(_referent(self), name, value)

    def __delattr__(self, name):
        delattr(_referent(self), name)

    def __repr__(self):
        obj = _referent(self)
        return f"<weakproxy at {id(self):#x} to {type(obj).__name__} at {id(obj):#x}>"

    def __bool__(self):
        return bool(_referent(self))

    __hash__ = None


class CallableProxyType(ProxyType):
    """The same for what can be called."""

    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _referent(self)(*args, **kwargs)


ProxyTypes = ProxyType, CallableProxyType


def _plain(value):
    return _referent(value) if isinstance(type(value), type) and issubclass(type(value), ProxyType) else value


def _forward(name, method):
    setattr(ProxyType, name, method)


def _make_forwarders():
    import operator

    def unary(function):
        return lambda self: function(_referent(self))

    def binary(function):
        return lambda self, other: function(_referent(self), _plain(other))

    def reflected(function):
        return lambda self, other: function(_plain(other), _referent(self))

    for name, function in {
        "__str__": str, "__len__": len, "__iter__": iter, "__next__": next, "__reversed__": reversed, "__bytes__": bytes,
        "__neg__": operator.neg, "__pos__": operator.pos, "__abs__": abs, "__invert__": operator.invert, "__int__": int, "__float__": float,
        "__index__": operator.index,
    }.items():
        _forward(name, unary(function))
    for name in "lt le eq ne gt ge".split():
        _forward(f"__{name}__", binary(getattr(operator, name)))
    for name in "add sub mul matmul truediv floordiv mod lshift rshift and or xor pow".split():
        function = getattr(operator, f"__{name}__")
        _forward(f"__{name}__", binary(function))
        _forward(f"__r{name}__", reflected(function))
    for name, function in {"__getitem__": operator.getitem, "__contains__": operator.contains, "__delitem__": operator.delitem}.items():
        _forward(name, binary(function))
    _forward("__setitem__", lambda self, key, value: operator.setitem(_referent(self), key, value))


_make_forwarders()


def proxy(object, callback=None, /):
    """Something that behaves as the object does, and raises ReferenceError when that is gone."""
    made = []

    def gone(_):
        if callback is not None and made[0]() is not None:
            callback(made[0]())

    standing = (CallableProxyType if callable(object) else ProxyType)(ref(object, gone))
    made.append(ref(standing))
    return standing


__all__ = [
    "CallableProxyType", "KeyedRef", "ProxyType", "ProxyTypes", "ReferenceType", "WeakKeyDictionary", "WeakMethod", "WeakSet",
    "WeakValueDictionary", "finalize", "getweakrefcount", "getweakrefs", "proxy", "ref",
]
