"""Generic classes and protocols."""

import collections.abc as _abc

from ._forms import ParamSpec, TypeVarTuple, _Alias, _as_tuple, _check_type, _Variable


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, items):
        items = _as_tuple(items)
        if cls is Generic or cls is Protocol:
            name = cls.__name__
            if not items:
                raise TypeError(f"Parameter list to {name}[...] cannot be empty")
            if not all([isinstance(item, (_Variable, _Alias)) for item in items]):
                raise TypeError(f"Parameters to {name}[...] must all be type variables or parameter specification variables.")
            return _Alias(cls, items, name)
        parameters = getattr(cls, "__parameters__", ())
        if not parameters and not getattr(cls, "__type_params__", ()):
            raise TypeError(f"{cls} is not a generic class")
        for one in parameters[len(items):]:
            # What has a default may be left out.
            if not getattr(one, "has_default", lambda: False)():
                break
            items = (*items, one.__default__)
        if parameters and len(items) != len(parameters) and not any([isinstance(one, (TypeVarTuple, ParamSpec)) for one in parameters]):
            many = "many" if len(items) > len(parameters) else "few"
            least = "at least " if len(items) < len(parameters) else ""
            raise TypeError(f"Too {many} arguments for {cls}; actual {len(items)}, expected {least}{len(parameters)}")
        return _Alias(cls, tuple([_check_type(item) for item in items]))

    def __init_subclass__(cls, *args, **keywords):
        super().__init_subclass__(*args, **keywords)
        found = []
        generic = [base for base in cls.__dict__.get("__orig_bases__", ()) if getattr(base, "__origin__", None) is Generic]
        if len(generic) > 1:
            raise TypeError("Cannot inherit from Generic[...] multiple times.")
        for base in cls.__dict__.get("__orig_bases__", ()):
            for one in getattr(base, "__parameters__", ()) if not isinstance(base, type) else ():
                if one not in found:
                    found.append(one)
        cls.__parameters__ = tuple(found)


def _protocol_names(cls):
    """Names that a class must have to follow a protocol."""
    names = []
    for base in cls.__mro__[:-1]:
        if getattr(base, "_is_protocol", False) and base.__name__ not in ("Protocol", "Generic"):
            for name in [*base.__dict__, *getattr(base, "__annotations__", {})]:
                if name not in names and not name.startswith("_abc_") and name not in _not_protocol:
                    names.append(name)
    return names


_not_protocol = {
    "__module__", "__doc__", "__dict__", "__weakref__", "__qualname__", "__init__", "__parameters__", "__orig_bases__", "__slots__", "__annotations__",
    "__annotate__", "__abstractmethods__", "__init_subclass__", "__class_getitem__", "__firstlineno__", "__static_attributes__", "_is_protocol",
    "_is_runtime_protocol", "__subclasshook__", "__hash__", "__type_params__", "__match_args__", "__classcell__", "__non_callable_proto_members__",
    "__annotate_func__", "__annotations_cache__", "__new__",
}


class _ProtocolMeta(_abc.ABCMeta):
    def __call__(cls, *args, **keywords):
        if cls.__dict__.get("_is_protocol", False):
            raise TypeError("Protocols cannot be instantiated")
        return super().__call__(*args, **keywords)

    def __instancecheck__(cls, instance):
        if not cls.__dict__.get("_is_protocol", False) or cls is Protocol:
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return all([hasattr(instance, name) for name in _protocol_names(cls)])

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get("_is_protocol", False) or cls is Protocol:
            return super().__subclasscheck__(other)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return all([hasattr(other, name) for name in _protocol_names(cls)])


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True

    def __init_subclass__(cls, *args, **keywords):
        super().__init_subclass__(*args, **keywords)
        cls._is_protocol = any([base is Protocol for base in cls.__bases__])


def runtime_checkable(cls):
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(_protocol_names(tp))


def is_protocol(tp):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self): ...


@runtime_checkable
class SupportsBytes(Protocol):
    def __bytes__(self): ...


@runtime_checkable
class SupportsComplex(Protocol):
    def __complex__(self): ...


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self): ...


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self): ...


@runtime_checkable
class SupportsAbs(Protocol):
    def __abs__(self): ...


@runtime_checkable
class SupportsRound(Protocol):
    def __round__(self, ndigits=0): ...
