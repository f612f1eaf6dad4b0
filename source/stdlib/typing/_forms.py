"""Forms that stand for types: aliases with arguments, variables, names that mean something special."""

import collections.abc as _abc

import _interpreter
from annotationlib import ForwardRef

Union = _interpreter.prelude("Union")
_union_of = _interpreter.prelude("union_of")
_join = _interpreter.prelude("join_types")
_text = _interpreter.prelude("_type_text")
_parameters_of = _interpreter.prelude("parameters_of")
_substitute = _interpreter.prelude("substitute")


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
        from ._generic import Generic, Protocol

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

    @property
    def __name__(self):
        return self._name

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


def _optional(form, item):
    if isinstance(item, tuple):
        raise TypeError(f"typing.Optional requires a single type. Got {item!r}.")
    return _union_of((_check_type(item), None))


Optional = _SpecialForm("Optional", _optional)
def _literal(form, items):
    values = []
    for item in _as_tuple(items):
        for value in item.__args__ if isinstance(item, _LiteralAlias) else (item,):
            if not any([value == other and type(value) is type(other) for other in values]):
                values.append(value)
    return _LiteralAlias(form, tuple(values), "Literal")


Literal = _SpecialForm("Literal", _literal)
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


_Variable = _interpreter.prelude("_TypeParameter")
TypeVar = _interpreter.prelude("TypeVar")
ParamSpec = _interpreter.prelude("ParamSpec")
ParamSpecArgs = _interpreter.prelude("ParamSpecArgs")
ParamSpecKwargs = _interpreter.prelude("ParamSpecKwargs")
TypeVarTuple = _interpreter.prelude("TypeVarTuple")
TypeAliasType = _interpreter.prelude("TypeAliasType")
NoDefault = _interpreter.prelude("NoDefault")


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
