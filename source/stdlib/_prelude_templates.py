# What t-strings evaluate to.


class _ReadOnly:
    """An attribute that cannot be set, and where it is kept."""

    def __init__(self, place):
        self._place = place

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self._place)

    def __set__(self, instance, value):
        raise AttributeError("readonly attribute")

    def __delete__(self, instance):
        raise AttributeError("readonly attribute")


class Interpolation:
    __match_args__ = ("value", "expression", "conversion", "format_spec")
    value = _ReadOnly("_value")
    expression = _ReadOnly("_expression")
    conversion = _ReadOnly("_conversion")
    format_spec = _ReadOnly("_format_spec")

    def __new__(cls, value, expression="", conversion=None, format_spec=""):
        if not isinstance(expression, str):
            raise TypeError(f"Interpolation() argument 'expression' must be str, not {_kind(expression)}")
        if conversion is not None and not isinstance(conversion, str):
            raise TypeError(f"Interpolation() argument 'conversion' must be str, not {_kind(conversion)}")
        if conversion is not None and conversion not in ("a", "r", "s"):
            raise ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
        if not isinstance(format_spec, str):
            raise TypeError(f"Interpolation() argument 'format_spec' must be str, not {_kind(format_spec)}")
        return new_interpolation(value, expression, conversion, format_spec)

    def __init_subclass__(cls, **keywords):
        raise TypeError("type 'string.templatelib.Interpolation' is not an acceptable base type")

    def __class_getitem__(cls, item):
        return generic_alias(cls, item)

    def __repr__(self):
        return f"Interpolation({self._value!r}, {self._expression!r}, {self._conversion!r}, {self._format_spec!r})"


def _kind(value):
    return "None" if value is None else type(value).__name__


def new_interpolation(value, expression, conversion, format_spec):
    made = object.__new__(Interpolation)
    made._value = value
    made._expression = expression
    made._conversion = conversion
    made._format_spec = format_spec
    return made


class Template:
    strings = _ReadOnly("_strings")
    interpolations = _ReadOnly("_interpolations")

    def __new__(cls, *parts, **keywords):
        if keywords:
            raise TypeError("Template.__new__ only accepts *args arguments")
        strings = [""]
        interpolations = []
        for part in parts:
            if isinstance(part, str):
                strings[-1] += part
            elif isinstance(part, Interpolation):
                interpolations.append(part)
                strings.append("")
            else:
                raise TypeError(f"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {type(part).__name__}")
        return new_template(tuple(strings), tuple(interpolations))

    def __init_subclass__(cls, **keywords):
        raise TypeError("type 'string.templatelib.Template' is not an acceptable base type")

    @property
    def values(self):
        return tuple([one.value for one in self._interpolations])

    def __iter__(self):
        return TemplateIter(self._strings, self._interpolations)

    def __add__(self, other):
        if not isinstance(other, Template):
            raise TypeError(
                f'can only concatenate string.templatelib.Template (not "{type(other).__name__}") to string.templatelib.Template'
            )
        strings = (*self._strings[:-1], self._strings[-1] + other._strings[0], *other._strings[1:])
        return new_template(strings, self._interpolations + other._interpolations)

    def __radd__(self, other):
        if isinstance(other, str):
            raise TypeError('can only concatenate str (not "string.templatelib.Template") to str')
        return NotImplemented

    def __repr__(self):
        return f"Template(strings={self._strings!r}, interpolations={self._interpolations!r})"


def new_template(strings, interpolations):
    made = object.__new__(Template)
    made._strings = strings
    made._interpolations = interpolations
    return made


class TemplateIter:
    """Texts that are not empty, and what stands between them."""

    def __init__(self, strings, interpolations):
        self._parts = [part for pair in zip(strings, (*interpolations, "")) for part in pair if part != ""]
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._at == len(self._parts):
            raise StopIteration
        self._at += 1
        return self._parts[self._at - 1]


for _cls in (Interpolation, Template, TemplateIter):
    _cls.__module__ = "string.templatelib"
