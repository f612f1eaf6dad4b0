# Type variables and aliases: what the statements of PEP 695 make, and what the typing module hands out.


class NoDefaultType:
    """The type of the default of a type parameter that has none."""

    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


NoDefault = object.__new__(NoDefaultType)


class _Lazy:
    """An attribute that a function computes when somebody asks for it first."""

    def __init__(self, name):
        self._place = "_" + name
        self._evaluator = "_evaluate_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        evaluate = getattr(instance, self._evaluator)
        if evaluate is not None:
            setattr(instance, self._place, evaluate(1))
            setattr(instance, self._evaluator, None)
        return getattr(instance, self._place)

    def __set__(self, instance, value):
        raise AttributeError("readonly attribute")


def _caller():
    from sys import _getframe

    return _getframe(0).f_globals.get("__name__")


class _TypeParameter:
    __joins_unions__ = True
    _default = NoDefault
    _evaluate_default = None
    _bound = None
    _evaluate_bound = None
    __default__ = _Lazy("default")

    def has_default(self):
        return self._evaluate_default is not None or self._default is not NoDefault

    @property
    def evaluate_default(self):
        return _evaluator(self._evaluate_default, self._default, NoDefault)

    def __typing_subst__(self, arg):
        return arg

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __init_subclass__(cls, **keywords):
        if cls.__bases__[0] is not _TypeParameter:
            raise TypeError(f"type 'typing.{cls.__bases__[0].__name__}' is not an acceptable base type")

    def __or__(self, other):
        return join_types(self, other)

    def __ror__(self, other):
        return join_types(other, self)

    def __reduce__(self):
        return self.__name__


def _evaluator(evaluate, value, missing):
    if evaluate is not None:
        return evaluate
    return None if value is missing else _ConstantEvaluator(value)


class _ConstantEvaluator:
    def __init__(self, value):
        self._value = value

    def __call__(self, format, /):
        return _type_text(self._value) if format == 4 else self._value

    def __repr__(self):
        return f"<constevaluator {self._value!r}>"


def _set_varying(parameter, name, bound, default, covariant, contravariant, infer_variance):
    parameter.__name__ = name
    parameter._bound = _as_type(bound)
    parameter._default = default
    parameter.__covariant__ = bool(covariant)
    parameter.__contravariant__ = bool(contravariant)
    parameter.__infer_variance__ = bool(infer_variance)
    parameter.__module__ = _caller()


def _signed_name(parameter):
    sign = "" if parameter.__infer_variance__ else "+" if parameter.__covariant__ else "-" if parameter.__contravariant__ else "~"
    return sign + parameter.__name__


class TypeVar(_TypeParameter):
    _constraints = ()
    _evaluate_constraints = None
    __bound__ = _Lazy("bound")
    __constraints__ = _Lazy("constraints")

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self._constraints = constraints
        _set_varying(self, name, bound, default, covariant, contravariant, infer_variance)

    @property
    def evaluate_bound(self):
        return _evaluator(self._evaluate_bound, self._bound, None)

    @property
    def evaluate_constraints(self):
        return _evaluator(self._evaluate_constraints, self._constraints, ())

    __repr__ = _signed_name


def _as_type(value):
    if isinstance(value, str):
        from typing import ForwardRef

        return ForwardRef(value)
    return value


class ParamSpec(_TypeParameter):
    __bound__ = _Lazy("bound")

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        _set_varying(self, name, bound, default, covariant, contravariant, infer_variance)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    __repr__ = _signed_name


class _ParamSpecPart:
    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash((type(self), self.__origin__))

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._name}"


class ParamSpecArgs(_ParamSpecPart):
    _name = "args"


class ParamSpecKwargs(_ParamSpecPart):
    _name = "kwargs"


class TypeVarTuple(_TypeParameter):
    def __init__(self, name, *, default=NoDefault):
        self.__name__ = name
        self._default = default
        self.__module__ = _caller()

    def __iter__(self):
        from typing import Unpack

        yield Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __repr__(self):
        return self.__name__


_type_parameter_kinds = {"TypeVar": TypeVar, "ParamSpec": ParamSpec, "TypeVarTuple": TypeVarTuple}


def new_type_parameter(kind, name, bound, constraints, default):
    made = object.__new__(_type_parameter_kinds[kind])
    made.__name__ = name
    if kind != "TypeVarTuple":
        made.__covariant__ = made.__contravariant__ = False
        made.__infer_variance__ = True
    if bound is not None:
        made._evaluate_bound = bound
    if constraints is not None:
        made._evaluate_constraints = constraints
    if default is not None:
        made._evaluate_default = default
    return made


class TypeAliasType:
    __joins_unions__ = True
    _evaluate_value = None
    __value__ = _Lazy("value")

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        self.__name__ = name
        self._value = value
        self.__type_params__ = type_params
        self.__module__ = _caller()

    @property
    def __parameters__(self):
        found = []
        for one in self.__type_params__:
            if isinstance(one, TypeVarTuple):
                found.extend(one)
            else:
                found.append(one)
        return tuple(found)

    @property
    def evaluate_value(self):
        return _evaluator(self._evaluate_value, self._value, None)

    def __init_subclass__(cls, **keywords):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")

    def __getitem__(self, items):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return generic_alias(self, items)

    def __call__(self, *args, **keywords):
        raise TypeError("'typing.TypeAliasType' object is not callable")

    def __or__(self, other):
        return join_types(self, other)

    def __ror__(self, other):
        return join_types(other, self)

    def __repr__(self):
        return self.__name__


def new_type_alias(name, parameters, evaluate, module):
    made = object.__new__(TypeAliasType)
    made.__name__ = name
    made.__type_params__ = () if parameters is None else parameters
    made.__module__ = module
    made._evaluate_value = evaluate
    return made


def generic_base(parameters):
    """The base that a class with type parameters has besides those that are written."""
    from typing import Generic, Unpack

    return Generic[tuple([Unpack[one] if isinstance(one, TypeVarTuple) else one for one in parameters])]


for _one in (NoDefaultType, TypeVar, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, TypeAliasType):
    _one.__module__ = "typing"
