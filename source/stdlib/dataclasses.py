"""Classes made of their annotations."""

from types import GenericAlias, MappingProxyType

import _interpreter


class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _Missing()


class _Factory:
    def __repr__(self):
        return "<factory>"


_factory = _Factory()


class KW_ONLY:
    pass


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_field = _Kind("_FIELD")
_class_variable = _Kind("_FIELD_CLASSVAR")
_init_variable = _Kind("_FIELD_INITVAR")


class FrozenInstanceError(AttributeError):
    pass


def _annotation_text(annotation):
    if isinstance(annotation, type):
        return annotation.__qualname__ if annotation.__module__ == "builtins" else f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def _signature_text(fields):
    """The parameters of the generated `__init__`, as a signature shows them."""
    parts = []
    starred = False
    own = [one for one in fields.values() if one._field_type is not _class_variable and one.init]
    for one in sorted(own, key=lambda one: bool(one.kw_only)):
        if one.kw_only and not starred:
            starred = True
            parts.append("*")
        text = f"{one.name}: {_annotation_text(one.type)}"
        if one.default is not MISSING:
            text += f" = {one.default!r}"
        elif one.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return f"({', '.join(parts)})"


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"


class Field:
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc=None):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        names = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only", "doc", "_field_type")
        return f"Field({','.join([f'{name}={getattr(self, name)!r}' for name in names])})"

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook is not None:
            hook(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING, doc=None):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


class _Parameters:
    def __init__(self, **keywords):
        self.__dict__.update(keywords)

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={value!r}' for name, value in self.__dict__.items()])})"


def _is_named(hint, *names):
    """Whether an annotation, which may be text, is one of these names."""
    return isinstance(hint, str) and hint.partition("[")[0].strip() in names


def _is_class_variable(hint):
    if _is_named(hint, "ClassVar", "typing.ClassVar", "t.ClassVar"):
        return True
    return repr(hint).startswith("typing.ClassVar")


def _kind_of(hint):
    if _is_class_variable(hint):
        return _class_variable
    if hint is InitVar or isinstance(hint, InitVar) or _is_named(hint, "InitVar", "dataclasses.InitVar"):
        return _init_variable
    return _field


def _make_field(cls, name, hint, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        one = default
    else:
        # The descriptor of a slot is no default.
        one = field(default=MISSING if type(default).__name__ == "member_descriptor" else default)
    one.name = name
    one.type = hint
    one._field_type = _kind_of(hint)
    if one._field_type is not _field and one.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if one._field_type is _class_variable:
        if one.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif one.kw_only is MISSING:
        one.kw_only = kw_only
    if one._field_type is _field and type(one.default).__hash__ is None:
        raise ValueError(f"mutable default {type(one.default)} for field {name} is not allowed: use default_factory")
    return one


def _own_fields(cls, kw_only):
    fields = []
    seen_marker = False
    for name, hint in (cls.__dict__.get("__annotations__") or cls.__annotations__).items() if _has_annotations(cls) else ():
        if hint is KW_ONLY or _is_named(hint, "KW_ONLY", "dataclasses.KW_ONLY"):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = kw_only = True
        else:
            fields.append(_make_field(cls, name, hint, kw_only))
    return fields


def _has_annotations(cls):
    return "__annotations__" in cls.__dict__ or cls.__dict__.get("__annotate__") is not None


def _execute(cls, name, source, names):
    """A method from source text, so that its parameters are checked as any function's are."""
    namespace = dict(names)
    _interpreter.execute(source, namespace)
    method = namespace[name]
    method.__qualname__ = f"{cls.__qualname__}.{name}"
    method.__module__ = cls.__module__
    return method


def _make_init(cls, fields, frozen, slots):
    standard = [one for one in fields if one.init and not one.kw_only]
    named = [one for one in fields if one.init and one.kw_only]
    last = None
    for one in standard:
        if one.default is not MISSING or one.default_factory is not MISSING:
            last = one
        elif last is not None:
            raise TypeError(f"non-default argument {one.name!r} follows default argument {last.name!r}")
    names = {"_factory": _factory, "_set": object.__setattr__}
    me = "self" if all([one.name != "self" for one in fields]) else "__dataclass_self__"
    lines = []

    def parameter(one):
        if one.default is not MISSING:
            names[f"_default_{one.name}"] = one.default
            return f"{one.name}=_default_{one.name}"
        return f"{one.name}=_factory" if one.default_factory is not MISSING else one.name

    def assign(name, value):
        lines.append(f"    _set({me}, {name!r}, {value})" if frozen else f"    {me}.{name} = {value}")

    for one in fields:
        if one._field_type is _init_variable:
            continue
        if one.default_factory is not MISSING:
            names[f"_make_{one.name}"] = one.default_factory
            assign(one.name, f"_make_{one.name}() if {one.name} is _factory else {one.name}" if one.init else f"_make_{one.name}()")
        elif one.init:
            assign(one.name, one.name)
        elif slots and one.default is not MISSING:
            names[f"_default_{one.name}"] = one.default
            assign(one.name, f"_default_{one.name}")
    if hasattr(cls, "__post_init__"):
        variables = ", ".join([one.name for one in fields if one._field_type is _init_variable])
        lines.append(f"    {me}.__post_init__({variables})")
    parameters = [me, *[parameter(one) for one in standard], *(["*"] if named else []), *[parameter(one) for one in named]]
    method = _execute(cls, "__init__", f"def __init__({', '.join(parameters)}):\n" + ("\n".join(lines) or "    pass") + "\n", names)
    method.__annotations__ = {**{one.name: one.type for one in standard + named}, "return": None}
    return method


def _named(cls, name, method):
    method.__name__ = name
    method.__qualname__ = f"{cls.__qualname__}.{name}"
    method.__module__ = cls.__module__
    return method


def _make_repr(cls, fields):
    from reprlib import recursive

    names = [one.name for one in fields if one.repr]

    def show(self):
        text = lambda: f"{type(self).__qualname__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"
        return recursive(self, text, "...")

    return _named(cls, "__repr__", show)


def _values(self, names):
    return tuple([getattr(self, name) for name in names])


def _make_comparison(cls, name, fields, compare):
    names = [one.name for one in fields if one.compare]

    def method(self, other):
        if name == "__eq__" and self is other:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compare(_values(self, names), _values(other, names))

    return _named(cls, name, method)


def _freeze(cls, fields):
    names = {one.name for one in fields}

    def refuse_set(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def refuse_delete(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    for name, method in (("__setattr__", refuse_set), ("__delattr__", refuse_delete)):
        if name in cls.__dict__:
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
        setattr(cls, name, _named(cls, name, method))


def _hash_action(cls, fields, unsafe_hash, eq, frozen):
    """What becomes of `__hash__`: by the table in the documentation of `dataclass`."""
    own = cls.__dict__.get("__hash__", MISSING)
    explicit = not (own is MISSING or (own is None and "__eq__" in cls.__dict__))
    names = [one.name for one in fields if (one.compare if one.hash is None else one.hash)]

    def method(self):
        return hash(_values(self, names))

    if unsafe_hash:
        if explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = _named(cls, "__hash__", method)
    elif eq and not explicit:
        cls.__hash__ = _named(cls, "__hash__", method) if frozen else None


def _with_slots(cls, fields, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    names = [one.name for one in fields]
    namespace["__slots__"] = tuple([name for name in names if name not in inherited] + (["__weakref__"] if weakref_slot else []))
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = cls.__qualname__
    fresh = type(cls)(cls.__name__, cls.__bases__, namespace)
    fresh.__qualname__ = qualname
    # Methods that name their class by `super()` or `__class__` must find the new one.
    for member in namespace.values():
        for cell in getattr(getattr(member, "__func__", member), "__closure__", None) or ():
            try:
                if cell.cell_contents is cls:
                    cell.cell_contents = fresh
            except ValueError:
                pass
    return fresh


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    frozen_bases = []
    for base in reversed(cls.__mro__[1:]):
        inherited = base.__dict__.get("__dataclass_fields__")
        if inherited is not None:
            for one in inherited.values():
                fields[one.name] = one
            frozen_bases.append(base.__dataclass_params__.frozen)
    own = _own_fields(cls, kw_only)
    for one in own:
        fields[one.name] = one
        if isinstance(cls.__dict__.get(one.name), Field):
            if one.default is MISSING:
                delattr(cls, one.name)
            else:
                setattr(cls, one.name, one.default)
    hints = cls.__annotations__ if _has_annotations(cls) else {}
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in hints:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if frozen_bases:
        if any(frozen_bases) and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not all(frozen_bases) and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    cls.__dataclass_fields__ = fields
    cls.__dataclass_params__ = _Parameters(
        init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args, kw_only=kw_only,
        slots=slots, weakref_slot=weakref_slot,
    )
    real = [one for one in fields.values() if one._field_type is _field]
    if init:
        cls.__init__ = _make_init(cls, [one for one in fields.values() if one._field_type is not _class_variable], frozen, slots)
    if "__replace__" not in cls.__dict__:
        cls.__replace__ = _named(cls, "__replace__", _replace)
    if repr and "__repr__" not in cls.__dict__:
        cls.__repr__ = _make_repr(cls, real)
    explicit_eq = "__eq__" in cls.__dict__
    _hash_action(cls, real, unsafe_hash, eq, frozen)
    if eq and not explicit_eq:
        cls.__eq__ = _make_comparison(cls, "__eq__", real, lambda a, b: a == b)
    if order:
        for name, compare in (("__lt__", lambda a, b: a < b), ("__le__", lambda a, b: a <= b), ("__gt__", lambda a, b: a > b), ("__ge__", lambda a, b: a >= b)):
            if name in cls.__dict__:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering")
            setattr(cls, name, _make_comparison(cls, name, real, compare))
    if frozen:
        _freeze(cls, real)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([one.name for one in fields.values() if one._field_type is not _class_variable and one.init and not one.kw_only])
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _with_slots(cls, real, weakref_slot)
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _signature_text(fields)
    from abc import update_abstractmethods

    if hasattr(cls, "__abstractmethods__"):
        update_abstractmethods(cls)
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def _fields_of(value):
    return [one for one in type(value).__dataclass_fields__.values() if one._field_type is _field]


def fields(class_or_instance):
    try:
        all_fields = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([one for one in all_fields.values() if one._field_type is _field])


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def _is_instance(value):
    return hasattr(type(value), "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")

    def convert(value):
        if _is_instance(value):
            return dict_factory([(one.name, convert(getattr(value, one.name))) for one in _fields_of(value)])
        return _copied(value, convert)

    return convert(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")

    def convert(value):
        if _is_instance(value):
            return tuple_factory([convert(getattr(value, one.name)) for one in _fields_of(value)])
        return _copied(value, convert)

    return convert(obj)


def _copied(value, convert):
    cls = type(value)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return cls(*[convert(item) for item in value])
    if isinstance(value, (list, tuple)):
        return cls([convert(item) for item in value])
    if isinstance(value, dict):
        pairs = [(convert(key), convert(item)) for key, item in value.items()]
        return cls(value.default_factory, pairs) if hasattr(value, "default_factory") else cls(pairs)
    from copy import deepcopy

    return deepcopy(value)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for one in type(self).__dataclass_fields__.values():
        if one._field_type is _class_variable:
            continue
        if not one.init:
            if one.name in changes:
                raise TypeError(f"field {one.name} is declared with init=False, it cannot be specified with replace()")
        elif one.name not in changes:
            if one._field_type is _init_variable and one.default is MISSING:
                raise TypeError(f"InitVar {one.name!r} must be specified with replace()")
            changes[one.name] = getattr(self, one.name)
    return type(self)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, decorator=dataclass, **options):
    members = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, hint = item, "typing.Any"
        elif len(item) == 2:
            name, hint = item
        else:
            name, hint, members[item[0]] = item
        if not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = hint
    members["__annotations__"] = annotations
    if module is None:
        from sys import _getframe

        module = _getframe(0).f_globals["__name__"]
    members["__module__"] = module
    return decorator(type(cls_name, bases, members), **options)


__all__ = [
    "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "asdict", "astuple", "dataclass", "field", "fields", "is_dataclass",
    "make_dataclass", "replace",
]
