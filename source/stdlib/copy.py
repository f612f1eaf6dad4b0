"""Shallow and deep copies."""

from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType


class Error(Exception):
    pass


error = Error

_immutable = (
    type(None), int, float, bool, complex, str, bytes, frozenset, type, range, slice, type(...), type(NotImplemented), FunctionType,
    BuiltinFunctionType, property, ModuleType,
)


def _is_immutable(cls):
    return cls in _immutable or issubclass(cls, type)


def copy(x):
    cls = type(x)
    if _is_immutable(cls) or cls is tuple:
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    maker = getattr(cls, "__copy__", None)
    if maker is not None:
        return maker(x)
    return _rebuild(x, lambda value: value)


def deepcopy(x, memo=None):
    if memo is None:
        memo = {}
    known = memo.get(id(x), memo)
    if known is not memo:
        return known
    cls = type(x)
    if _is_immutable(cls):
        return x
    if cls is list:
        result = memo[id(x)] = []
        for item in x:
            result.append(deepcopy(item, memo))
    elif cls is dict:
        result = memo[id(x)] = {}
        for key, value in x.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        result = memo.get(id(x), memo)
        if result is memo:
            same = all([new is old for new, old in zip(items, x)])
            result = x if same else tuple(items)
    elif cls is set:
        result = {deepcopy(item, memo) for item in x}
    elif cls is bytearray:
        result = x.copy()
    elif cls is MethodType:
        result = MethodType(x.__func__, deepcopy(x.__self__, memo))
    else:
        maker = getattr(cls, "__deepcopy__", None)
        if maker is not None:
            result = maker(x, memo)
        else:
            result = _rebuild(x, lambda value: deepcopy(value, memo), memo)
    if result is not x:
        memo[id(x)] = result
        # The original must live as long as its address stands for it.
        memo.setdefault(id(memo), []).append(x)
    return result


def _own(cls, name):
    """The method of this name that a class of the program defines, or None."""
    for base in cls.__mro__:
        if name in base.__dict__ and isinstance(base.__dict__[name], FunctionType):
            return base.__dict__[name]
    return None


def _from_reduction(x, convert, memo):
    """What `__reduce_ex__` or `__reduce__` of the program's own say; None where there is neither."""
    cls = type(x)
    reducer = _own(cls, "__reduce_ex__")
    if reducer is not None:
        reduced = reducer(x, 4)
    elif (reducer := _own(cls, "__reduce__")) is not None:
        reduced = reducer(x)
    else:
        return None
    if isinstance(reduced, str):
        return x
    maker, args, state, items, pairs = (*reduced, None, None, None)[:5]
    result = maker(*[convert(arg) for arg in args])
    if memo is not None:
        memo[id(x)] = result
    if state is not None:
        state = convert(state)
        if hasattr(result, "__setstate__"):
            result.__setstate__(state)
        else:
            result.__dict__.update(state)
    for item in items or ():
        result.append(convert(item))
    for key, value in pairs or ():
        result[convert(key)] = convert(value)
    return result


def _rebuild(x, convert, memo=None):
    """An object of the same class with the same attributes and, where it is a container, the same items."""
    cls = type(x)
    made = _from_reduction(x, convert, memo)
    if made is not None:
        return made
    if cls.__name__ in ("generator", "coroutine", "async_generator", "module", "frame", "traceback", "cell"):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    if isinstance(x, BaseException):
        result = cls.__new__(cls, *[convert(item) for item in x.args])
        result.args = tuple([convert(item) for item in x.args])
    elif isinstance(x, (int, float, complex, str, bytes)):
        result = cls.__new__(cls, x)
    elif isinstance(x, (tuple, frozenset)):
        arguments = x.__getnewargs__() if hasattr(x, "__getnewargs__") and hasattr(x, "_fields") else None
        items = [convert(item) for item in x]
        result = cls.__new__(cls, *items) if arguments is not None else cls.__new__(cls, items)
    elif (given := _own(cls, "__getnewargs_ex__")) is not None:
        args, keywords = given(x)
        result = cls.__new__(cls, *[convert(arg) for arg in args], **{name: convert(value) for name, value in keywords.items()})
    elif (given := _own(cls, "__getnewargs__")) is not None:
        result = cls.__new__(cls, *[convert(arg) for arg in given(x)])
    else:
        result = cls.__new__(cls)
    if memo is not None:
        memo[id(x)] = result
    if isinstance(x, list):
        list.extend(result, [convert(item) for item in x])
    elif isinstance(x, dict):
        for key, value in x.items():
            dict.__setitem__(result, convert(key), convert(value))
    elif isinstance(x, set):
        set.update(result, [convert(item) for item in x])
    if hasattr(x, "__getstate__") and hasattr(cls, "__setstate__") and "__getstate__" in dir(cls):
        result.__setstate__(convert(x.__getstate__()))
    elif hasattr(x, "__dict__"):
        for name, value in x.__dict__.items():
            result.__dict__[name] = convert(value)
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if hasattr(x, name) and name not in ("__dict__", "__weakref__"):
                object.__setattr__(result, name, convert(getattr(x, name)))
    return result


def replace(obj, /, **changes):
    maker = getattr(type(obj), "__replace__", None)
    if maker is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return maker(obj, **changes)


__all__ = [
    "Error", "copy", "deepcopy", "replace",
]
