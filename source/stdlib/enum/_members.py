"""Enumerations and their members."""

from types import MappingProxyType

_property = property
_missing = object()


class auto:
    def __init__(self, value=_missing):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


class property:
    """An attribute of members that leaves its name free for a member of the class."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.__doc__ = doc

    def __set_name__(self, owner, name):
        self.name = name
        self._owner = owner.__name__

    def __get__(self, instance, owner=None):
        if instance is not None:
            return self.fget(instance)
        found = owner._member_map_.get(self.name, _missing)
        if found is _missing:
            raise AttributeError(f"{owner!r} has no attribute {self.name!r}")
        return found

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self._owner!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)


def _is_descriptor(value):
    cls = type(value)
    return hasattr(cls, "__get__") or hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


_known_sunders = (
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_", "_iter_member_by_value_",
    "_iter_member_by_def_", "_add_alias_", "_add_value_alias_",
)


class EnumDict(dict):
    """The namespace of a class body: notes which names are members, in order."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = []
        self._last_values = []
        self._ignore = []
        self._generate = None

    def __setitem__(self, key, value):
        if _is_sunder(key):
            if key not in _known_sunders:
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
                value = staticmethod(self._generate)
            elif key == "_ignore_":
                value = self._ignore = value.replace(",", " ").split() if isinstance(value, str) else list(value)
        elif not _is_dunder(key) and key not in self._ignore and not key.startswith(f"_{self._cls_name}__"):
            if key in self._member_names:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, nonmember):
                value = value.value
            elif isinstance(value, member) or not _is_descriptor(value):
                value = self._resolve(key, value.value if isinstance(value, member) else value)
                self._member_names.append(key)
                self._last_values.append(value)
        super().__setitem__(key, value)

    def _resolve(self, key, value):
        """The value of a member, with `auto()` replaced."""
        if isinstance(value, auto):
            if value.value is _missing:
                value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
            return value.value
        if type(value) is tuple and any([isinstance(item, auto) for item in value]):
            return tuple([self._resolve(key, item) if isinstance(item, auto) else item for item in value])
        return value

    @_property
    def member_names(self):
        return list(self._member_names)


def _data_type(bases):
    """The type besides Enum that members are values of."""
    for base in bases:
        for parent in base.__mro__:
            if isinstance(parent, EnumType):
                if parent._member_type_ is not object:
                    return parent._member_type_
            elif parent is not object and (parent.__module__ == "builtins" or "__new__" in parent.__dict__):
                return base
    return object


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **keywords):
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f"<enum {cls!r}> cannot extend {base!r}")
        namespace = EnumDict(cls)
        if bases:
            namespace._generate = bases[-1]._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **keywords):
        names = classdict._member_names
        if "mro" in names:
            raise ValueError("invalid enum member name(s) 'mro'")
        left_out = {*names, *classdict._ignore, "_ignore_", "_order_"}
        namespace = {key: value for key, value in classdict.items() if key not in left_out}
        first = bases[-1] if bases else None
        make = namespace.pop("__new__", None)
        if make is None and first is not None:
            make = first._member_new_
        namespace["_member_new_"] = make
        namespace["_member_type_"] = _data_type(bases)
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        if boundary is not None:
            namespace["_boundary_"] = boundary
        enum_class = super().__new__(metacls, cls, bases, namespace, **keywords)
        if first is not None:
            enum_class._choose_texts(first, namespace)
        for name in names:
            enum_class._add_member(name, classdict[name])
        enum_class._members_done()
        order = classdict.get("_order_")
        if order is not None:
            wanted = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            if wanted != enum_class._member_names_:
                raise TypeError(f"member order does not match _order_:\n  {wanted!r}\n  {enum_class._member_names_!r}")
        return enum_class

    def __init__(cls, *args, **keywords):
        pass

    def _members_done(cls):
        pass

    def _choose_texts(cls, first, namespace):
        """A mixed-in type's ways of showing itself give way to Enum's; ReprEnum keeps all but the repr."""
        mixed = cls._member_type_
        chosen = {*namespace}
        if ReprEnum in cls.__bases__:
            shown = mixed.__str__
            for name, method in (("__format__", mixed.__format__), ("__str__", mixed.__repr__ if shown is object.__str__ else shown)):
                if name not in chosen:
                    type.__setattr__(cls, name, method)
                    chosen.add(name)
        for name in ("__repr__", "__str__", "__format__"):
            if name not in chosen:
                found = getattr(cls, name)
                if found is getattr(mixed, name) or found is getattr(object, name):
                    type.__setattr__(cls, name, getattr(first, name))

    def _add_member(cls, name, value):
        mixed = cls._member_type_
        args = value if isinstance(value, tuple) and mixed is not tuple else (value,)
        make = cls._member_new_
        if make is not None:
            one = make(cls, *args)
        elif mixed is object:
            one = object.__new__(cls)
        else:
            one = mixed.__new__(cls, *args)
        if not hasattr(one, "_value_"):
            one._value_ = value if mixed is object else mixed(*args)
        one._name_ = name
        one._sort_order_ = len(cls._member_names_)
        cls.__init__(one, *args)
        known = _by_value(cls, one._value_)
        if known is not None:
            one = known
        elif cls._is_canonical(one._value_):
            cls._member_names_.append(name)
        cls._member_map_[name] = one
        if not isinstance(cls.__dict__.get(name, getattr(cls.__base__, "__dict__", {}).get(name)), property):
            type.__setattr__(cls, name, one)
        try:
            cls._value2member_map_.setdefault(one._value_, one)
        except TypeError:
            pass

    def __call__(cls, value=_missing, names=_missing, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if value is _missing:
            raise TypeError(f"{cls.__name__}.__new__() missing 1 required positional argument: 'value'")
        if cls._member_map_ or (names is _missing and type is None):
            return _look_up(cls, value if names is _missing else (value, names, *values))
        return cls._create(value, () if names is _missing else names, module, qualname, type, start, boundary)

    def _create(cls, class_name, names, module, qualname, mixin, start, boundary):
        meta = type(cls)
        bases = (cls,) if mixin is None else (mixin, cls)
        namespace = meta.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        last = []
        for item in list(names.items()) if isinstance(names, dict) else list(names):
            if isinstance(item, str):
                item = item, namespace._generate(item, start, len(last), last[:])
            last.append(item[1])
            namespace[item[0]] = item[1]
        if module is None:
            from sys import _getframe

            module = _getframe(0).f_globals["__name__"]
        namespace["__module__"] = module
        namespace["__qualname__"] = qualname or class_name
        return meta(class_name, bases, namespace, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            _look_up(cls, value)
        except ValueError:
            return False
        return True

    def __setattr__(cls, name, value):
        if name in cls._member_map_:
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if "_flag_mask_" in dir(cls) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __dir__(cls):
        return [*type.__dir__(cls)]


EnumMeta = EnumType


def _by_value(cls, value):
    try:
        found = cls._value2member_map_.get(value)
    except TypeError:
        found = None
    if found is None:
        for one in cls._member_map_.values():
            if one._value_ == value:
                return one
    return found


def _look_up(cls, value):
    """The member of a value: what calling the class does."""
    if type(value) is cls:
        return value
    found = _by_value(cls, value)
    if found is not None:
        return found
    failure = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    try:
        found = cls._missing_(value)
    except Exception as error:
        if error.__context__ is None:
            error.__context__ = failure
        raise
    if isinstance(found, cls):
        return found
    if found is None:
        raise failure
    if isinstance(found, int) and getattr(cls, "_boundary_", None) is not None and cls._boundary_.name == "EJECT":
        return found
    raise TypeError(f"error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member") from failure


class ReprEnum:
    """Until the class of that name is made."""


class Enum(metaclass=EnumType):
    def __init__(self, *args, **keywords):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return max(last_values) + 1 if last_values else start

    @classmethod
    def _missing_(cls, value):
        return None

    @classmethod
    def _is_canonical(cls, value):
        return True

    def __repr__(self):
        mixed = type(self)._member_type_
        text = repr(self._value_) if mixed is object or not isinstance(self._value_, mixed) else mixed.__repr__(self._value_)
        return f"<{type(self).__name__}.{self._name_}: {text}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec):
        return format(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """Members whose `str` and `format` are those of the type that they are values of."""


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        one = str.__new__(cls, *values)
        one._value_ = str(*values)
        return one

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def unique(enumeration):
    aliases = [(name, one.name) for name, one in enumeration._member_map_.items() if name != one.name]
    if aliases:
        details = ", ".join([f"{alias} -> {name}" for alias, name in aliases])
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


def global_enum_repr(self):
    return f"{type(self).__module__.split('.')[-1]}.{self._name_}"


def global_str(self):
    return str(self._value_) if self._name_ is None else self._name_


def global_flag_repr(self):
    module = type(self).__module__.split(".")[-1]
    if self._name_ is None or "|" in self._name_ and not self._name_.replace("|", "").isidentifier():
        return f"{module}.{type(self).__name__}({self._value_})"
    return "|".join([f"{module}.{name}" for name in self._name_.split("|")])


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (type(self), self._name_)


def global_enum(cls, update_str=False):
    import sys

    sys.modules[cls.__module__].__dict__.update(cls._member_map_)
    return cls
