"""Named tuples and typed dicts."""

import collections

from ._forms import NotRequired, Required


def NamedTuple(typename, fields=None, /):
    if fields is None:
        raise TypeError("NamedTuple() missing 1 required positional argument: 'fields'")
    fields = list(fields)
    return _make_named_tuple(typename, [name for name, _ in fields], dict(fields), ())


def _make_named_tuple(typename, names, types, defaults, module=None):
    from sys import _getframe

    cls = collections.namedtuple(typename, names, defaults=defaults, module=module or _getframe(0).f_globals["__name__"])
    cls.__annotations__ = types
    cls.__new__.__annotations__ = types
    return cls


class _NamedTupleMeta(type):
    def __new__(mcls, typename, bases, namespace):
        annotate = namespace.get("__annotate__")
        types = namespace.get("__annotations__") or (annotate(1) if annotate else {})
        defaults = []
        for name in types:
            if name in namespace:
                defaults.append(namespace[name])
            elif defaults:
                raise TypeError(f"non-default namedtuple field {name} cannot follow default field{'s' if len(defaults) > 1 else ''} "
                                + ", ".join([other for other in types if other in namespace]))
        cls = _make_named_tuple(typename, list(types), types, defaults, namespace["__module__"])
        cls.__qualname__ = namespace.get("__qualname__", typename)
        for name, value in namespace.items():
            if name in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make", "_replace", "_asdict", "_source"):
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {name}")
            if name not in types and name not in ("__module__", "__qualname__", "__annotations__", "__annotate__", "__orig_bases__", "__classcell__"):
                setattr(cls, name, value)
        if isinstance(namespace.get("__classcell__"), type((lambda: types).__closure__[0])):
            namespace["__classcell__"].cell_contents = cls
        return cls


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True, closed=None):
        annotate = namespace.get("__annotate__")
        own = namespace.get("__annotations__") or (annotate(1) if annotate else {})
        types = {}
        required = set()
        optional = set()
        for base in bases:
            types.update(getattr(base, "__typed_fields__", {}))
            required |= getattr(base, "__required_keys__", frozenset())
            optional |= getattr(base, "__optional_keys__", frozenset())
        for key, hint in own.items():
            origin = getattr(hint, "__origin__", None) if not isinstance(hint, type) else None
            needed = origin is Required or (total and origin is not NotRequired)
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
        types.update(own)
        cls = type.__new__(mcls, name, (dict,), {key: value for key, value in namespace.items() if key != "__annotate__"})
        cls.__annotations__ = types
        cls.__typed_fields__ = types
        cls.__required_keys__ = frozenset(required)
        cls.__optional_keys__ = frozenset(optional)
        cls.__total__ = total
        return cls

    def __call__(cls, *args, **keywords):
        return dict(*args, **keywords)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


def TypedDict(typename, fields=None, /, *, total=True, closed=None):
    from sys import _getframe

    return _TypedDictMeta(typename, (), {"__annotations__": dict(fields or {}), "__module__": _getframe(0).f_globals["__name__"]}, total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)
