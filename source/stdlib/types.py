"""Names of the types that the interpreter makes."""

import _interpreter

GenericAlias = _interpreter.prelude("GenericAlias")
UnionType = _interpreter.prelude("Union")
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)


def _function():
    value = None

    def inner():
        return value

    return inner


FunctionType = LambdaType = type(_function)
CodeType = type(_function.__code__)
CellType = type(_function().__closure__[0])
BuiltinFunctionType = BuiltinMethodType = type(len)
MethodDescriptorType = ClassMethodDescriptorType = type(str.join)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
GetSetDescriptorType = type(FunctionType.__code__)
MappingProxyType = type(type.__dict__)
ModuleType = type(_interpreter)


class _Slotted:
    __slots__ = ("only",)


class _Holder:
    def method(self):
        pass


MethodType = type(_Holder().method)
MemberDescriptorType = type(_Slotted.only)


def _generator():
    yield


async def _async_generator():
    yield


GeneratorType = type(_generator())
CoroutineType = _interpreter.coroutine_type
AsyncGeneratorType = type(_async_generator())

TracebackType = _interpreter.traceback_type
FrameType = _interpreter.frame_type


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **keywords):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(keywords)

    def __repr__(self):
        from reprlib import recursive

        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        items = lambda: f"{name}({', '.join([f'{key}={value!r}' for key, value in self.__dict__.items()])})"
        return recursive(self, items, f"{name}(...)")

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __replace__(self, /, **changes):
        return type(self)(**{**self.__dict__, **changes})


def new_class(name, bases=(), kwds=None, exec_body=None):
    bases = resolve_bases(bases)
    meta, namespace, keywords = prepare_class(name, bases, kwds)
    if exec_body is not None:
        exec_body(namespace)
    return meta(name, bases, namespace, **keywords)


def resolve_bases(bases):
    result = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            result.append(base)
        else:
            result.extend(base.__mro_entries__(bases))
    return tuple(result)


def prepare_class(name, bases=(), kwds=None):
    keywords = dict(kwds or {})
    meta = keywords.pop("metaclass", type(bases[0]) if bases else type)
    for base in bases:
        if issubclass(type(base), meta):
            meta = type(base)
    namespace = meta.__prepare__(name, bases, **keywords) if hasattr(meta, "__prepare__") else {}
    return meta, namespace, keywords


class DynamicClassAttribute:
    """A property of instances that leaves the class's own attribute of the name alone."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)

    def __get__(self, instance, owner=None):
        if instance is None:
            raise AttributeError
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel)


def coroutine(func):
    """Lets a generator be awaited."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    from _interpreter import mark_coroutine

    if mark_coroutine(func):
        return func
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **keywords):
        result = func(*args, **keywords)
        if isinstance(result, GeneratorType) and not result.gi_code.co_flags & 0x100:
            return _AwaitableGenerator(result)
        return result

    return wrapped


class _AwaitableGenerator:
    def __init__(self, generator):
        self._generator = generator
        self.send = generator.send
        self.throw = generator.throw
        self.close = generator.close

    def __await__(self):
        return self._generator

    def __iter__(self):
        return self._generator

    def __next__(self):
        return next(self._generator)


def get_original_bases(cls, /):
    return cls.__dict__.get("__orig_bases__", cls.__bases__)


__all__ = [
    "AsyncGeneratorType", "BuiltinFunctionType", "BuiltinMethodType", "CellType", "ClassMethodDescriptorType", "CodeType", "CoroutineType",
    "DynamicClassAttribute", "EllipsisType", "FrameType", "FunctionType", "GeneratorType", "GenericAlias", "GetSetDescriptorType",
    "LambdaType", "MappingProxyType", "MemberDescriptorType", "MethodDescriptorType", "MethodType", "MethodWrapperType", "ModuleType",
    "NoneType", "NotImplementedType", "SimpleNamespace", "TracebackType", "UnionType", "WrapperDescriptorType", "coroutine",
    "get_original_bases", "new_class", "prepare_class", "resolve_bases",
]
