"""Functions about functions."""
from _interpreter import as_builtin

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        try:
            setattr(wrapper, name, value)
        except AttributeError:
            # Not every wrapper is a function with all of its attributes.
            if name != "__type_params__":
                raise
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


_nothing = object()


@as_builtin
def reduce(function, iterable, /, initial=_nothing):
    try:
        items = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial is _nothing:
        initial = next(items, _nothing)
        if initial is _nothing:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        initial = function(initial, item)
    return initial


class _PlaceholderType:
    def __repr__(self):
        return "Placeholder"


Placeholder = _PlaceholderType()


class partial:
    def __new__(cls, func=_nothing, /, *args, **keywords):
        if func is _nothing:
            raise TypeError("type 'partial' takes at least one argument")
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if args and args[-1] is Placeholder:
            raise TypeError("trailing Placeholders are not allowed")
        self = super().__new__(cls)
        if isinstance(func, partial):
            args = _filled(func.args, args) if Placeholder in func.args else func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        bound = self.args
        if Placeholder in bound:
            missing = bound.count(Placeholder)
            if len(args) < missing:
                raise TypeError(f"missing positional arguments in 'partial' call; expected at least {missing}, got {len(args)}")
            return self.func(*_filled(bound, args), **{**self.keywords, **keywords})
        return self.func(*bound, *args, **{**self.keywords, **keywords})

    def __get__(self, instance, owner=None):
        from types import MethodType

        return self if instance is None else MethodType(self, instance)

    def __repr__(self):
        cls = type(self)
        name = "functools.partial" if cls is partial else f"{cls.__module__}.{cls.__qualname__}"
        parts = [repr(self.func), *[repr(value) for value in self.args], *[f"{key}={value!r}" for key, value in self.keywords.items()]]
        return f"{name}({', '.join(parts)})"

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


def _filled(bound, args):
    rest = iter(args)
    return (*[next(rest, Placeholder) if value is Placeholder else value for value in bound], *rest)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and getattr(func, "__get__", None) is None:
            raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        getter = getattr(self.func, "__get__", None)
        if getter is not None:
            bound = getter(instance, owner)
            if bound is not self.func:
                return partial(bound, *self.args, **self.keywords)

        def method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method.__get__(instance, owner)

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *[f"{key}={value!r}" for key, value in self.keywords.items()]]
        return f"functools.partialmethod({', '.join(parts)})"

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


class _CacheInfo(tuple):
    """hits, misses, maxsize, currsize."""

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    _fields = ("hits", "misses", "maxsize", "currsize")

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _replace(self, /, **changes):
        return type(self)([changes.get(name, value) for name, value in zip(self._fields, self)])

    def __repr__(self):
        return f"CacheInfo(hits={self[0]}, misses={self[1]}, maxsize={self[2]}, currsize={self[3]})"


def _key_of(args, keywords, typed):
    key = args
    if keywords:
        key = (*key, _nothing, *keywords.items())
    if typed:
        key = (*key, _nothing, *[type(value) for value in args], *[type(value) for value in keywords.values()])
    elif len(key) == 1 and type(key[0]) in (int, str):
        return key[0]
    return key


class _lru_cache_wrapper:
    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self.cache_clear()
        update_wrapper(self, function)

    def __call__(self, /, *args, **keywords):
        if self._maxsize == 0:
            self._misses += 1
            return self._function(*args, **keywords)
        key = _key_of(args, keywords, self._typed)
        hash(key)
        cache = self._cache
        result = cache.get(key, _nothing)
        if result is not _nothing:
            self._hits += 1
            if self._maxsize is not None:
                del cache[key]
                cache[key] = result
            return result
        self._misses += 1
        result = self._function(*args, **keywords)
        if self._maxsize is not None and key not in cache and len(cache) >= self._maxsize:
            del cache[next(iter(cache))]
        cache[key] = result
        return result

    def __get__(self, instance, owner=None):
        from types import MethodType

        return self if instance is None else MethodType(self, instance)

    def cache_info(self):
        return _CacheInfo((self._hits, self._misses, self._maxsize, len(self._cache)))

    def cache_clear(self):
        self._cache = {}
        self._hits = 0
        self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}

    def __repr__(self):
        return f"<functools._lru_cache_wrapper object at {hex(id(self))}>"


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _lru_cache_wrapper(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    limit = None if maxsize is None else max(maxsize, 0)
    return lambda function: _lru_cache_wrapper(function, limit, typed)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property.") from None
        value = kept.get(self.attrname, _nothing)
        if value is _nothing:
            value = self.func(instance)
            kept[self.attrname] = value
        return value

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


@as_builtin
def cmp_to_key(mycmp):
    class K:
        __slots__ = ["obj"]

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, _key_object(other)) < 0

        def __gt__(self, other):
            return mycmp(self.obj, _key_object(other)) > 0

        def __eq__(self, other):
            return mycmp(self.obj, _key_object(other)) == 0

        def __le__(self, other):
            return mycmp(self.obj, _key_object(other)) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, _key_object(other)) >= 0

        __hash__ = None

    K.__name__ = K.__qualname__ = "functools.KeyWrapper"
    return K


def _key_object(key):
    if type(key).__name__ != "functools.KeyWrapper":
        raise TypeError("other argument must be K instance")
    return key.obj


def _derived_order(cls, root, name):
    """One comparison by another one and equality."""
    negate = {"__lt__": "__ge__", "__gt__": "__le__", "__le__": "__gt__", "__ge__": "__lt__"}[root] == name
    strict = name in ("__lt__", "__gt__")

    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        if negate:
            return not answer
        same_side = root[2] == name[2]
        if same_side:
            return answer and self != other if strict else answer or self == other
        return not answer and self != other if strict else not answer or self == other

    compare.__name__ = name
    compare.__qualname__ = f"{cls.__qualname__}.{name}"
    return compare


def total_ordering(cls):
    roots = [name for name in ("__lt__", "__gt__", "__le__", "__ge__") if getattr(cls, name) is not getattr(object, name)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if name in roots][0]
    for name in ("__lt__", "__gt__", "__le__", "__ge__"):
        if name not in roots:
            setattr(cls, name, _derived_order(cls, root, name))
    return cls


def singledispatch(func):
    registry = {object: func}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry and base is not object:
                return registry[base]
        matching = [base for base in registry if base is not object and issubclass(cls, base)]
        for base in matching:
            if all(issubclass(base, other) for other in matching):
                return registry[base]
        if matching:
            raise RuntimeError(f"Ambiguous dispatch: {matching[0]} or {matching[1]}")
        return registry[object]

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type) or hasattr(cls, "__joins_unions__"):
                return lambda function: register(cls, function)
            func = cls
            if not hasattr(func, "__annotations__"):
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                    "or plain `@register` on an annotated function."
                )
            func = getattr(func, "__func__", func) if isinstance(func, (classmethod, staticmethod)) else func
            hints = [value for name, value in func.__annotations__.items() if name != "return"]
            if not hints:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                    "or plain `@register` on an annotated function."
                )
            func, cls = cls, hints[0]
        for one in getattr(cls, "__args__", (cls,)) if not isinstance(cls, type) else (cls,):
            registry[one] = func
        return func

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{func.__name__} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **keywords)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = lambda: None
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, instance, owner=None):
        def method(*args, **keywords):
            if not args:
                raise TypeError(f"{self.func.__name__} requires at least 1 positional argument")
            return self.dispatcher.dispatch(type(args[0])).__get__(instance, owner)(*args, **keywords)

        method.register = self.register
        return update_wrapper(method, self.func)


__all__ = [
    "Placeholder", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "cache", "cached_property", "cmp_to_key", "lru_cache", "partial",
    "partialmethod", "reduce", "singledispatch", "singledispatchmethod", "total_ordering", "update_wrapper", "wraps",
]
