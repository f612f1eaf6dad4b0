"""What objects are made of."""

import _interpreter
import sys
import types
from keyword import iskeyword

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 32, 128, 256, 512

CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or isinstance(object, types.MethodDescriptorType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isdatadescriptor(object):
    cls = type(object)
    return not isclass(object) and not ismethod(object) and not isfunction(object) and (hasattr(cls, "__set__") or hasattr(cls, "__delete__"))


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))


def _unwrapped(function):
    """The function behind methods and partial objects."""
    while True:
        if ismethod(function):
            function = function.__func__
        elif type(function).__module__ == "functools" and hasattr(function, "func"):
            function = function.func
        else:
            return function


def _has_flag(function, flag):
    function = _unwrapped(function)
    return isfunction(function) and bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


_marked = []


def markcoroutinefunction(func):
    function = getattr(func, "__func__", func)
    _marked.append(function)
    return func


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or any([one is _unwrapped(obj) for one in _marked])


def isawaitable(object):
    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & 0x100)
    return isinstance(object, types.CoroutineType) or hasattr(type(object), "__await__")


def _state(prefix, running, frame, suspended):
    if running:
        return f"{prefix}_RUNNING"
    if frame is None:
        return f"{prefix}_CLOSED"
    return f"{prefix}_SUSPENDED" if suspended else f"{prefix}_CREATED"


def getcoroutinestate(coroutine):
    return _state("CORO", coroutine.cr_running, coroutine.cr_frame, coroutine.cr_suspended)


def getgeneratorstate(generator):
    return _state("GEN", generator.gi_running, generator.gi_frame, generator.gi_suspended)


def getasyncgenstate(agen):
    return _state("AGEN", agen.ag_running, agen.ag_frame, agen.ag_suspended)


def currentframe():
    return sys._getframe(0)


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func


def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def getmro(cls):
    return cls.__mro__


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    indents = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(indents, default=0)
    lines = [lines[0].lstrip(), *[line[margin:] for line in lines[1:]]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        for base in object.__mro__[1:-1]:
            if base.__doc__:
                doc = base.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def getattr_static(obj, attr, default=...):
    spaces = [getattr(obj, "__dict__", {}), *[base.__dict__ for base in (obj if isclass(obj) else type(obj)).__mro__]]
    for space in spaces:
        if attr in space:
            return space[attr]
    if default is ...:
        raise AttributeError(attr)
    return default


class _Empty:
    """Stands for "none given"."""


class _Kind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = name
        self.description = description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


class Parameter:
    empty = _Empty
    POSITIONAL_ONLY = _Kind(0, "POSITIONAL_ONLY", "positional-only")
    POSITIONAL_OR_KEYWORD = _Kind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
    VAR_POSITIONAL = _Kind(2, "VAR_POSITIONAL", "variadic positional")
    KEYWORD_ONLY = _Kind(3, "KEYWORD_ONLY", "keyword-only")
    VAR_KEYWORD = _Kind(4, "VAR_KEYWORD", "variadic keyword")

    def __init__(self, name, kind, *, default=_Empty, annotation=_Empty):
        if not name.isidentifier() or iskeyword(name):
            raise ValueError(f"{name!r} is not a valid parameter name")
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        values = {"name": self.name, "kind": self.kind, "default": self.default, "annotation": self.annotation, **changes}
        return type(self)(values["name"], values["kind"], default=values["default"], annotation=values["annotation"])

    def __str__(self):
        text = self.name
        if self.annotation is not _Empty:
            text += ": " + formatannotation(self.annotation)
        if self.default is not _Empty:
            text += (" = " if self.annotation is not _Empty else "=") + repr(self.default)
        return {2: "*", 4: "**"}.get(int(self.kind), "") + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, int(self.kind)))


def formatannotation(annotation, base_module=None):
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "") if getattr(annotation, "__module__", None) == "typing" else repr(annotation)


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        result = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (3, 4) or name not in self.arguments:
                break
            if parameter.kind == 2:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result = {}
        positional = len(self.args)
        for index, (name, parameter) in enumerate(self.signature.parameters.items()):
            if name not in self.arguments or parameter.kind == 2:
                continue
            if parameter.kind == 4:
                result.update(self.arguments[name])
            elif parameter.kind == 3 or index >= positional:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        filled = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _Empty:
                filled[name] = parameter.default
            elif parameter.kind == 2:
                filled[name] = ()
            elif parameter.kind == 4:
                filled[name] = {}
        self.arguments = filled

    def __repr__(self):
        return f"<BoundArguments ({', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])})>"


class Signature:
    empty = _Empty

    def __init__(self, parameters=None, *, return_annotation=_Empty):
        self.parameters = types.MappingProxyType({parameter.name: parameter for parameter in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **keywords):
        return signature(obj)

    def replace(self, *, parameters=None, return_annotation=...):
        return type(self)(
            self.parameters.values() if parameters is None else parameters,
            return_annotation=self.return_annotation if return_annotation is ... else return_annotation,
        )

    def _bind(self, args, keywords, partial):
        arguments = {}
        rest = list(args)
        keywords = dict(keywords)
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            if kind == 2:
                if rest:
                    arguments[name] = tuple(rest)
                rest = []
            elif kind == 4:
                if keywords:
                    arguments[name] = keywords
                keywords = {}
            elif kind != 3 and rest:
                if name in keywords and kind == 1:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = rest.pop(0)
            elif kind != 0 and name in keywords:
                arguments[name] = keywords.pop(name)
            elif parameter.default is _Empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        if rest:
            raise TypeError("too many positional arguments")
        if keywords:
            raise TypeError(f"got an unexpected keyword argument {next(iter(keywords))!r}")
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **keywords):
        return self._bind(args, keywords, False)

    def bind_partial(self, /, *args, **keywords):
        return self._bind(args, keywords, True)

    def __str__(self):
        shown = []
        last = None
        for parameter in self.parameters.values():
            kind = parameter.kind
            if last == 0 and kind != 0:
                shown.append("/")
            if kind == 3 and last not in (2, 3):
                shown.append("*")
            shown.append(str(parameter))
            last = int(kind)
        if last == 0:
            shown.append("/")
        text = f"({', '.join(shown)})"
        return text if self.return_annotation is _Empty else f"{text} -> {formatannotation(self.return_annotation)}"

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self.parameters.values()) == list(other.parameters.values()) and self.return_annotation == other.return_annotation

    __hash__ = None


def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    hints = function.__annotations__
    defaults = function.__defaults__ or ()
    first_default = code.co_argcount - len(defaults)
    parameters = []

    def add(name, kind, default=_Empty):
        parameters.append(Parameter(name, kind, default=default, annotation=hints.get(name, _Empty)))

    for index, name in enumerate(names[:code.co_argcount]):
        kind = Parameter.POSITIONAL_ONLY if index < code.co_posonlyargcount else Parameter.POSITIONAL_OR_KEYWORD
        add(name, kind, defaults[index - first_default] if index >= first_default else _Empty)
    rest = code.co_argcount + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        add(names[rest], Parameter.VAR_POSITIONAL)
    for name in names[code.co_argcount:rest]:
        add(name, Parameter.KEYWORD_ONLY, (function.__kwdefaults__ or {}).get(name, _Empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[rest + bool(code.co_flags & CO_VARARGS)], Parameter.VAR_KEYWORD)
    return Signature(parameters, return_annotation=hints.get("return", _Empty))


def _without_first(found):
    parameters = list(found.parameters.values())
    if parameters and parameters[0].kind in (0, 1):
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def signature(obj, *, follow_wrapped=True, **keywords):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(signature(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj)
    if hasattr(obj, "__signature__"):
        return obj.__signature__
    if isfunction(obj):
        return _of_function(obj)
    if isbuiltin(obj) and _interpreter.as_function(obj):
        return _of_function(_interpreter.as_function(obj))
    if type(obj).__module__ == "functools" and hasattr(obj, "keywords"):
        bound = signature(obj.func)
        parameters = list(bound.parameters.values())[len(obj.args):]
        seen = False
        changed = []
        for parameter in parameters:
            if parameter.name in obj.keywords:
                seen = True
                parameter = parameter.replace(default=obj.keywords[parameter.name], kind=Parameter.KEYWORD_ONLY)
            elif seen and parameter.kind == 1:
                parameter = parameter.replace(kind=Parameter.KEYWORD_ONLY)
            changed.append(parameter)
        return bound.replace(parameters=changed)
    if isclass(obj):
        for name in ("__new__", "__init__"):
            method = getattr(obj, name)
            if isfunction(method):
                return _without_first(_of_function(method))
        if obj.__module__ != "builtins":
            return Signature()
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(_of_function(call))
    raise ValueError(f"no signature found for builtin {obj!r}")


class FullArgSpec(tuple):
    """args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations."""

    _names = ("args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations")

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(name)

    def __repr__(self):
        return f"FullArgSpec({', '.join([f'{name}={value!r}' for name, value in zip(self._names, self)])})"


def getfullargspec(func):
    function = func.__func__ if ismethod(func) else func
    code = function.__code__
    names = code.co_varnames
    hints = function.__annotations__
    rest = code.co_argcount + code.co_kwonlyargcount
    has_rest = bool(code.co_flags & CO_VARARGS)
    return FullArgSpec((
        list(names[:code.co_argcount]),
        names[rest] if has_rest else None,
        names[rest + has_rest] if code.co_flags & CO_VARKEYWORDS else None,
        function.__defaults__,
        list(names[code.co_argcount:rest]),
        function.__kwdefaults__,
        {**{name: hint for name, hint in hints.items() if name == "return"}, **hints},
    ))


def getfile(object):
    if ismodule(object):
        return object.__file__
    if isclass(object):
        return sys.modules[object.__module__].__file__
    return _unwrapped(object).__code__.co_filename
