"""Names for annotations, and what of them works at run time."""

import collections
import collections.abc as _abc
import contextlib as _contextlib

import _interpreter

from ._forms import (
    Annotated, Any, ClassVar, Concatenate, Final, ForwardRef, Literal, LiteralString, Never, NewType, NoDefault, NoReturn,
    NotRequired, Optional, ParamSpec, ParamSpecArgs, ParamSpecKwargs, ReadOnly, Required, Self, TypeAlias, TypeAliasType, TypeGuard, TypeIs, TypeVar,
    TypeVarTuple, Union, Unpack, _AnnotatedAlias, _CallableAlias, _CallableForm, _NamedAlias,
)
from ._generic import (
    Generic, Protocol, SupportsAbs, SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex, SupportsInt, SupportsRound, get_protocol_members,
    is_protocol, runtime_checkable,
)
from ._records import (
    NamedTuple, TypedDict, is_typeddict,
)

TYPE_CHECKING = False
for _one in (
    Any, NewType, Generic, Protocol, SupportsAbs, SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex,
    SupportsInt, SupportsRound,
):
    _one.__module__ = "typing"
del _one

List = _NamedAlias(list, "List", 1)
Dict = _NamedAlias(dict, "Dict", 2)
Set = _NamedAlias(set, "Set", 1)
FrozenSet = _NamedAlias(frozenset, "FrozenSet", 1)
Tuple = _NamedAlias(tuple, "Tuple")
Type = _NamedAlias(type, "Type", 1)
DefaultDict = _NamedAlias(collections.defaultdict, "DefaultDict", 2)
OrderedDict = _NamedAlias(collections.OrderedDict, "OrderedDict", 2)
Counter = _NamedAlias(collections.Counter, "Counter", 1)
ChainMap = _NamedAlias(collections.ChainMap, "ChainMap", 2)
Deque = _NamedAlias(collections.deque, "Deque", 1)
ContextManager = _NamedAlias(_contextlib.AbstractContextManager, "ContextManager")
AsyncContextManager = _NamedAlias(_contextlib.AbstractAsyncContextManager, "AsyncContextManager")
Callable = _CallableForm(_abc.Callable, "Callable")
for _name, _alias, _count in (
    ("Hashable", "Hashable", 0), ("Sized", "Sized", 0), ("Awaitable", "Awaitable", 1), ("Coroutine", "Coroutine", 3),
    ("AsyncIterable", "AsyncIterable", 1), ("AsyncIterator", "AsyncIterator", 1), ("AsyncGenerator", "AsyncGenerator", -1),
    ("Iterable", "Iterable", 1), ("Iterator", "Iterator", 1), ("Generator", "Generator", -1), ("Reversible", "Reversible", 1),
    ("Container", "Container", 1), ("Collection", "Collection", 1), ("Set", "AbstractSet", 1), ("MutableSet", "MutableSet", 1),
    ("Mapping", "Mapping", 2), ("MutableMapping", "MutableMapping", 2), ("Sequence", "Sequence", 1),
    ("MutableSequence", "MutableSequence", 1), ("MappingView", "MappingView", 1), ("KeysView", "KeysView", 1),
    ("ItemsView", "ItemsView", 2), ("ValuesView", "ValuesView", 1),
):
    globals()[_alias] = _NamedAlias(getattr(_abc, _name), _alias, _count)
del _name, _alias, _count
Text = str
AnyStr = TypeVar("AnyStr", bytes, str)


class IO(Generic[AnyStr]):
    pass


class BinaryIO(IO[bytes]):
    pass


class TextIO(IO[str]):
    pass


def cast(typ, val):
    return val


def assert_type(val, typ):
    return val


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _marker(name):
    def mark(arg):
        try:
            setattr(arg, name, True)
        except (AttributeError, TypeError):
            pass
        return arg

    return mark


final = _marker("__final__")
override = _marker("__override__")


def no_type_check(arg):
    arg.__no_type_check__ = True
    return arg


def no_type_check_decorator(decorator):
    def wrapped(*args, **keywords):
        return no_type_check(decorator(*args, **keywords))

    return wrapped


def clear_overloads():
    _overloads.clear()


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None):
    names = dict(globals or {})
    names.update(locals or {})
    return _interpreter.evaluate(forward_ref.__forward_arg__, names)


def dataclass_transform(**keywords):
    return lambda arg: arg


_overloads = {}


def overload(func):
    _overloads.setdefault((func.__module__, func.__qualname__), []).append(func)

    def placeholder(*args, **keywords):
        raise NotImplementedError(
            "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should "
            "always be followed by an implementation that is not @overload-ed."
        )

    return placeholder


def get_overloads(func):
    return list(_overloads.get((func.__module__, func.__qualname__), []))


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if tp is Generic:
        return Generic
    return getattr(tp, "__origin__", None) if not isinstance(tp, type) else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    args = getattr(tp, "__args__", ()) if not isinstance(tp, (type, _NamedAlias)) else ()
    if isinstance(tp, _CallableAlias) and args and args[0] is not ...:
        return list(args[:-1]), args[-1]
    return args


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            hints.update(base.__dict__.get("__annotations__") or getattr(base, "__annotations__", {}) if base.__module__ != "builtins" else {})
    else:
        hints.update(getattr(obj, "__annotations__", {}))
    names = dict(globalns or getattr(getattr(obj, "__wrapped__", obj), "__globals__", None) or _module_of(obj))
    names.update(localns or {})
    for name, hint in hints.items():
        if hint is None:
            hint = type(None)
        if isinstance(hint, str):
            hint = _interpreter.evaluate(hint, names)
            # An annotation that was a text in the source is a text within the text.
            if isinstance(hint, str):
                hint = _interpreter.evaluate(hint, names)
        if isinstance(hint, _AnnotatedAlias) and not include_extras:
            hint = hint.__origin__
        hints[name] = hint
    return hints


def _module_of(obj):
    import sys

    return vars(sys.modules[obj.__module__])


__all__ = [
    "AbstractSet", "Annotated", "Any", "AnyStr", "AsyncContextManager", "AsyncGenerator", "AsyncIterable", "AsyncIterator", "Awaitable",
    "BinaryIO", "Callable", "ChainMap", "ClassVar", "Collection", "Concatenate", "Container", "ContextManager", "Coroutine", "Counter",
    "DefaultDict", "Deque", "Dict", "Final", "ForwardRef", "FrozenSet", "Generator", "Generic", "Hashable", "IO", "ItemsView", "Iterable",
    "Iterator", "KeysView", "List", "Literal", "LiteralString", "Mapping", "MappingView", "MutableMapping", "MutableSequence", "MutableSet",
    "NamedTuple", "Never", "NewType", "NoDefault", "NoReturn", "NotRequired", "Optional", "OrderedDict", "ParamSpec", "ParamSpecArgs",
    "ParamSpecKwargs", "Protocol", "ReadOnly", "Required", "Reversible", "Self", "Sequence", "Set", "Sized", "SupportsAbs", "SupportsBytes",
    "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound", "TYPE_CHECKING", "Text", "TextIO", "Tuple", "Type",
    "TypeAlias", "TypeAliasType", "TypeGuard", "TypeIs", "TypeVar", "TypeVarTuple", "TypedDict", "Union", "Unpack", "ValuesView",
    "assert_never", "assert_type", "cast", "clear_overloads", "dataclass_transform", "evaluate_forward_ref", "final", "get_args",
    "get_origin", "get_overloads", "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "no_type_check",
    "no_type_check_decorator", "overload", "override", "reveal_type", "runtime_checkable",
]
