"""Names for annotations, and what of them works at run time."""

import collections
import collections.abc as _abc
import contextlib as _contextlib

import _interpreter

Union = _interpreter.prelude("Union")
_union_of = _interpreter.prelude("union_of")
_join = _interpreter.prelude("join_types")
_text = _interpreter.prelude("_type_text")
_parameters_of = _interpreter.prelude("parameters_of")
_substitute = _interpreter.prelude("substitute")
TYPE_CHECKING = False


def _type_text(item):
    return "NoneType" if item is type(None) else _text(item)


def _as_tuple(items):
    return items if isinstance(items, tuple) else (items,)


def _check_type(item):
    return type(None) if item is None else ForwardRef(item) if isinstance(item, str) else item


class _Final:
    """What may stand beside `|`, and cannot be derived from or called."""

    __joins_unions__ = True

    def __or__(self, other):
        return _join(self, other)

    def __ror__(self, other):
        return _join(other, self)

    def __call__(self, *args, **keywords):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, instance):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")


class _SpecialForm(_Final):
    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    def __getitem__(self, items):
        if self._make is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._make(self, items)

    def __repr__(self):
        return f"typing.{self._name}"

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")


class _Alias(_Final):
    """`List[int]`, `Generic[T]`, `Callable[[int], str]` …"""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name

    @property
    def __parameters__(self):
        return _parameters_of(self.__args__)

    def __getitem__(self, items):
        return type(self)(self.__origin__, _substitute(self.__args__, self, items), self._name)

    def __call__(self, *args, **keywords):
        result = self.__origin__(*args, **keywords)
        try:
            result.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return result

    def __getattr__(self, name):
        if name[:2] == "__" and name[-2:] == "__":
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic or self._name == "Protocol":
            later = bases[bases.index(self) + 1:]
            if any([isinstance(base, _Alias) and base is not self for base in later]):
                return ()
            return (Protocol if self._name == "Protocol" else Generic,)
        entries = (self.__origin__,)
        if self._name:
            later = bases[bases.index(self) + 1:]
            if not any([isinstance(base, _Alias) or (isinstance(base, type) and issubclass(base, Generic)) for base in later]):
                entries = (self.__origin__, Generic)
        return entries

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _type_text(self.__origin__)
        return f"{name}[{', '.join([_type_text(item) for item in self.__args__]) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __instancecheck__(self, instance):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__


class _CallableAlias(_Alias):
    def __repr__(self):
        *parameters, result = self.__args__
        shown = "..." if parameters == [...] else "[" + ", ".join([_type_text(item) for item in parameters]) + "]"
        return f"typing.Callable[{shown}, {_type_text(result)}]"


class _NamedAlias(_Final):
    """`List`, `Dict` …: a class of the library under an older name."""

    def __init__(self, origin, name, count=-1):
        self.__origin__ = origin
        self._name = name
        self._count = count

    def __getitem__(self, items):
        items = _as_tuple(items)
        if self._count >= 0 and len(items) != self._count:
            many = "many" if len(items) > self._count else "few"
            raise TypeError(f"Too {many} arguments for {self!r}; actual {len(items)}, expected {self._count}")
        return _Alias(self.__origin__, tuple([_check_type(item) for item in items]), self._name)

    def __call__(self, *args, **keywords):
        raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __repr__(self):
        return f"typing.{self._name}"


class _CallableForm(_NamedAlias):
    def __getitem__(self, items):
        if not isinstance(items, tuple) or len(items) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = items
        if parameters is ...:
            args = (..., result)
        elif isinstance(parameters, list):
            args = (*parameters, result)
        else:
            args = (parameters, result)
        return _CallableAlias(self.__origin__, tuple([_check_type(item) for item in args]), "Callable")


class _AnyMeta(type):
    def __instancecheck__(cls, instance):
        if cls is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(instance)

    def __repr__(cls):
        return "typing.Any" if cls is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **keywords):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _one(form, items):
    return _Alias(form, (_check_type(items),), form._name)


def _any_number(form, items):
    return _Alias(form, _as_tuple(items), form._name)


def _annotated(form, items):
    if not isinstance(items, tuple) or len(items) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return _AnnotatedAlias(items[0], items[1:])


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata, name=None):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), name)
        self.__metadata__ = metadata

    def __getitem__(self, items):
        return _AnnotatedAlias(_substitute((self.__origin__,), self, items)[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_text(self.__origin__)}, {', '.join([repr(item) for item in self.__metadata__])}]"


Optional = _SpecialForm("Optional", lambda form, item: _union_of((_check_type(item), None)))
Literal = _SpecialForm("Literal", lambda form, items: _LiteralAlias(form, _as_tuple(items), "Literal"))
Final = _SpecialForm("Final", _one)
ClassVar = _SpecialForm("ClassVar", _one)
Annotated = _SpecialForm("Annotated", _annotated)
Concatenate = _SpecialForm("Concatenate", _any_number)
Required = _SpecialForm("Required", _one)
NotRequired = _SpecialForm("NotRequired", _one)
ReadOnly = _SpecialForm("ReadOnly", _one)
TypeGuard = _SpecialForm("TypeGuard", _one)
TypeIs = _SpecialForm("TypeIs", _one)
Unpack = _SpecialForm("Unpack", _one)
NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(item) for item in self.__args__])}]"


class ForwardRef(_Final):
    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _Variable(_Final):
    def __typing_subst__(self, arg):
        return arg

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class TypeVar(_Variable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None):
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self.__default__ = default

    def __repr__(self):
        sign = "" if self.__infer_variance__ else "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__


class ParamSpec(_Variable):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None):
        self.__name__ = name
        self.__bound__ = bound
        self.args = _Part(self, "args")
        self.kwargs = _Part(self, "kwargs")

    def __repr__(self):
        return "~" + self.__name__


class _Part:
    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._name}"


class TypeVarTuple(_Variable):
    def __init__(self, name, *, default=None):
        self.__name__ = name

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class TypeAliasType(_Final):
    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self.__value__ = value
        self.__type_params__ = type_params

    def __getitem__(self, items):
        return _Alias(self, _as_tuple(items))

    def __repr__(self):
        return self.__name__


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
        if parameters and len(items) != len(parameters) and not any([isinstance(one, (TypeVarTuple, ParamSpec)) for one in parameters]):
            many = "many" if len(items) > len(parameters) else "few"
            least = "at least " if len(items) < len(parameters) else ""
            raise TypeError(f"Too {many} arguments for {cls}; actual {len(items)}, expected {least}{len(parameters)}")
        return _Alias(cls, tuple([_check_type(item) for item in items]))

    def __init_subclass__(cls, *args, **keywords):
        super().__init_subclass__(*args, **keywords)
        found = []
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


def is_protocol(tp):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self): ...


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


class NewType(_Final):
    def __init__(self, name, tp):
        self.__qualname__ = self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        from sys import _getframe

        self.__module__ = _getframe(0).f_globals.get("__name__", "typing")

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


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
        if isinstance(hint, _AnnotatedAlias) and not include_extras:
            hint = hint.__origin__
        hints[name] = hint
    return hints


def _module_of(obj):
    import sys

    return vars(sys.modules[obj.__module__])


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
            origin = get_origin(hint)
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
