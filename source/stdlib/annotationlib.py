"""Annotations in the format that somebody wants."""

import enum

import _interpreter

_type_text = _interpreter.prelude("_type_text")


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


class ForwardRef:
    """An annotation that could not be evaluated yet."""

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__owner__ = owner
        self.__names__ = None

    def __init_subclass__(cls, **keywords):
        raise TypeError("Cannot subclass ForwardRef")

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=Format.VALUE):
        if format == Format.STRING:
            return self.__forward_arg__
        names = dict(self.__names__ or {})
        source = owner if owner is not None else self.__owner__
        names.update(_names_of(source) if source is not None else {})
        names.update(globals or {})
        for one in type_params or ():
            names[one.__name__] = one
        names.update(locals or {})
        try:
            return _interpreter.evaluate(self.__forward_arg__, names)
        except NameError:
            if format == Format.FORWARDREF:
                return self
            raise

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return _interpreter.prelude("join_types")(self, other)

    def __ror__(self, other):
        return _interpreter.prelude("join_types")(other, self)

    def __repr__(self):
        parts = [repr(self.__forward_arg__)]
        if self.__forward_module__ is not None:
            parts.append(f"module={self.__forward_module__!r}")
        if self.__forward_is_class__:
            parts.append("is_class=True")
        if self.__owner__ is not None:
            parts.append(f"owner={self.__owner__!r}")
        return f"ForwardRef({', '.join(parts)})"


ForwardRef.__joins_unions__ = True


def _names_of(owner):
    """What names mean where the annotations of a function, class or module stand."""
    import sys

    names = {}
    module = owner if isinstance(owner, type(sys)) else sys.modules.get(getattr(owner, "__module__", None))
    if module is not None:
        names.update(vars(module))
    names.update(getattr(owner, "__globals__", {}))
    if isinstance(owner, type):
        names.update(vars(owner))
    for one in getattr(owner, "__type_params__", ()):
        names[one.__name__] = one
    return names


def _names_of_function(annotate, owner):
    names = dict(annotate.__globals__)
    if isinstance(owner, type):
        names.update(vars(owner))
    for name, cell in zip(annotate.__code__.co_freevars, annotate.__closure__ or ()):
        try:
            value = cell.cell_contents
        except ValueError:
            continue
        if name == "__classdict__":
            names.update(value)
        else:
            names[name] = value
    return names


def type_repr(value):
    """How a value is shown among annotations that are texts."""
    if isinstance(value, type(_names_of)) or isinstance(value, type(len)):
        return value.__qualname__ if value.__module__ == "builtins" else f"{value.__module__}.{value.__qualname__}"
    return _type_text(value)


def annotations_to_string(annotations):
    return {name: value if isinstance(value, str) else type_repr(value) for name, value in annotations.items()}


def call_evaluate_function(evaluate, format, *, owner=None):
    return call_annotate_function(evaluate, format, owner=owner)


def call_annotate_function(annotate, format, *, owner=None):
    """What an `__annotate__` function gives in one of the formats."""
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    texts = annotate(-1) if hasattr(annotate, "__code__") else None
    if not isinstance(texts, list):
        values = annotate(Format.VALUE)
        return annotations_to_string(values) if format == Format.STRING else values
    if format == Format.STRING:
        return {name: _interpreter.evaluate(text, {}) if text[:1] in "\"'" else text for name, text in texts}
    names = _names_of_function(annotate, owner)
    found = {}
    for name, text in texts:
        try:
            found[name] = _interpreter.evaluate(text, names)
        except NameError:
            found[name] = ForwardRef(text, owner=owner, is_class=isinstance(owner, type))
            found[name].__names__ = names
    return found


def get_annotate_from_class_namespace(namespace):
    return namespace.get("__annotate__", namespace.get("__annotate_func__"))


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    if format == Format.VALUE:
        found = getattr(obj, "__annotations__", None)
    elif format == Format.FORWARDREF:
        try:
            found = obj.__annotations__
        except (NameError, AttributeError):
            found = _annotations_by(obj, format)
    elif format == Format.STRING:
        found = _annotations_by(obj, format)
        if found is None:
            found = annotations_to_string(getattr(obj, "__annotations__", None) or {})
    elif format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    else:
        raise ValueError(f"Unsupported format {format!r}")
    if found is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f"{obj!r} does not have annotations")
    if not eval_str:
        return dict(found)
    names = _names_of(obj)
    names.update(globals or {})
    names.update(locals or {})
    return {name: _interpreter.evaluate(value, names) if isinstance(value, str) else value for name, value in found.items()}


def _annotations_by(obj, format):
    annotate = getattr(obj, "__annotate__", None)
    return None if annotate is None else call_annotate_function(annotate, format, owner=obj)
