# What the built-in functions and types do where Python code may have to run: their slow paths, called by name.


def sum_rest(total, items):
    for item in items:
        total = total + item
    return total


def min_of(items, keys):
    best = 0
    for index in range(1, len(items)):
        if keys[index] < keys[best]:
            best = index
    return items[best]


def max_of(items, keys):
    best = 0
    for index in range(1, len(items)):
        if keys[index] > keys[best]:
            best = index
    return items[best]


class AnextAwaitable:
    """What `anext(iterator, default)` returns."""

    def __init__(self, awaitable, default):
        self._awaitable = awaitable
        self._default = default

    def __await__(self):
        try:
            return (yield from self._awaitable.__await__())
        except StopAsyncIteration:
            return self._default


AnextAwaitable.__name__ = AnextAwaitable.__qualname__ = "anext_awaitable"
AnextAwaitable.__module__ = "builtins"


def display(value):
    """What an interactive interpreter does with the value of an expression."""
    import sys

    sys.displayhook(value)


def open_file(*args, **keywords):
    from io import open

    return open(*args, **keywords)


# Generic aliases and unions


def _type_text(item):
    if item is None or item is type(None):
        return "None"
    if item is ...:
        return "..."
    if isinstance(item, list):
        return "[" + ", ".join([_type_text(part) for part in item]) + "]"
    if isinstance(item, type):
        if item.__module__ == "builtins":
            return item.__qualname__
        return item.__module__ + "." + item.__qualname__
    return repr(item)


class GenericAlias:
    __joins_unions__ = True

    def __init__(self, origin, args, unpacked=False):
        if not isinstance(args, tuple):
            args = (args,)
        self.__origin__ = origin
        self.__args__ = args
        self.__unpacked__ = unpacked

    def __call__(self, *args, **keywords):
        return self.__origin__(*args, **keywords)

    def __getattr__(self, name):
        if name[:2] == "__" and name[-2:] == "__" and name not in ("__name__", "__qualname__", "__module__", "__doc__"):
            raise AttributeError(f"type object 'types.GenericAlias' has no attribute {name!r}")
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    @property
    def __parameters__(self):
        return parameters_of(self.__args__)

    def __iter__(self):
        yield GenericAlias(self.__origin__, self.__args__, True)

    def __getitem__(self, items):
        return GenericAlias(self.__origin__, substitute(self.__args__, self, items))

    def __repr__(self):
        star = "*" if self.__unpacked__ else ""
        return star + _type_text(self.__origin__) + "[" + (", ".join([_type_text(item) for item in self.__args__]) or "()") + "]"

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return join_types(self, other)

    def __ror__(self, other):
        return join_types(other, self)

    def __instancecheck__(self, instance):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")


GenericAlias.__module__ = "types"


def generic_alias(origin, item):
    return GenericAlias(origin, item)


def parameters_of(args):
    """The type variables in arguments of a generic alias, each once."""
    found = []
    for item in args:
        if hasattr(type(item), "__typing_subst__"):
            if item not in found:
                found.append(item)
        else:
            for inner in getattr(item, "__parameters__", ()) if not isinstance(item, type) else ():
                if inner not in found:
                    found.append(inner)
    return tuple(found)


def substitute(args, alias, items):
    """The arguments with type variables replaced."""
    parameters = parameters_of(args)
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    if not isinstance(items, tuple):
        items = (items,)
    if len(items) != len(parameters):
        many = "many" if len(items) > len(parameters) else "few"
        raise TypeError(f"Too {many} arguments for {alias!r}; actual {len(items)}, expected {len(parameters)}")
    mapping = dict(zip(parameters, items))

    def replace(item):
        if item in parameters:
            return mapping[item]
        inner = getattr(item, "__parameters__", ()) if not isinstance(item, type) else ()
        if inner:
            return item[tuple([mapping[parameter] for parameter in inner])]
        return item

    return tuple([replace(item) for item in args])


class Union:
    __joins_unions__ = True

    def __init__(self, args):
        self.__args__ = args

    @property
    def __origin__(self):
        return Union

    @property
    def __parameters__(self):
        return parameters_of(self.__args__)

    def __getitem__(self, items):
        return union_of(substitute(self.__args__, self, items))

    def __class_getitem__(cls, items):
        return union_of(items if isinstance(items, tuple) else (items,))

    def __repr__(self):
        return " | ".join([_type_text(item) for item in self.__args__])

    def __eq__(self, other):
        if not isinstance(other, Union):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __or__(self, other):
        return join_types(self, other)

    def __ror__(self, other):
        return join_types(other, self)

    def __instancecheck__(self, instance):
        for item in self.__args__:
            if isinstance(instance, item):
                return True
        return False

    def __subclasscheck__(self, cls):
        for item in self.__args__:
            if issubclass(cls, item):
                return True
        return False


Union.__module__ = "typing"


def union_of(items):
    """A union of types; a union of one is that type."""
    flat = []
    for item in items:
        if item is None:
            item = type(None)
        for part in item.__args__ if isinstance(item, Union) else (item,):
            if part not in flat:
                flat.append(part)
    return flat[0] if len(flat) == 1 else Union(tuple(flat))


def join_types(left, right):
    return union_of((left, right))


# Groups of exceptions


def _matcher(condition):
    if isinstance(condition, type) and issubclass(condition, BaseException):
        return lambda exception: isinstance(exception, condition)
    if isinstance(condition, tuple) and all([isinstance(item, type) and issubclass(item, BaseException) for item in condition]):
        return lambda exception: isinstance(exception, condition)
    if callable(condition) and not isinstance(condition, type):
        return condition
    raise TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)")


def _derive(group, exceptions):
    """A group like this one, of some of its exceptions."""
    if not exceptions:
        return None
    part = group.derive(exceptions)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    part.__traceback__ = group.__traceback__
    part.__context__ = group.__context__
    if group.__cause__ is not None:
        part.__cause__ = group.__cause__
    notes = getattr(group, "__notes__", None)
    if isinstance(notes, (list, tuple)):
        part.__notes__ = list(notes)
    return part


def _split(exception, matches):
    if matches(exception):
        return exception, None
    if not isinstance(exception, BaseExceptionGroup):
        return None, exception
    chosen = []
    rest = []
    for inner in exception.exceptions:
        yes, no = _split(inner, matches)
        if yes is not None:
            chosen.append(yes)
        if no is not None:
            rest.append(no)
    return _derive(exception, chosen), _derive(exception, rest)


def group_split(group, condition):
    return _split(group, _matcher(condition))


def group_subgroup(group, condition):
    return _split(group, _matcher(condition))[0]


def match_group(exception, condition, here):
    """What an except* clause leaves of an exception, and what it takes."""
    if isinstance(exception, condition):
        if not isinstance(exception, BaseExceptionGroup):
            exception = BaseExceptionGroup("", (exception,))
            exception.__traceback__ = here
        return None, exception
    if not isinstance(exception, BaseExceptionGroup):
        return exception, None
    pair = exception.split(condition)
    name = type(exception).__name__
    if not isinstance(pair, tuple):
        raise TypeError(f"{name}.split must return a tuple, not {type(pair).__name__}")
    if len(pair) < 2:
        raise TypeError(f"{name}.split must return a 2-tuple, got tuple of size {len(pair)}")
    return pair[1], pair[0]


def prepare_reraise(original, outcomes):
    """What is raised after except* clauses: what they raised, and what of the original is left or was raised again."""
    outcomes = [one for one in outcomes if one is not None]
    if not outcomes:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return outcomes[0]
    raised = []
    left = set()
    for one in outcomes:
        if (
            one.__traceback__ is original.__traceback__
            and one.__cause__ is original.__cause__
            and one.__context__ is original.__context__
        ):
            _collect_leaves(one, left)
        else:
            raised.append(one)
    again = _split(original, lambda exception: not isinstance(exception, BaseExceptionGroup) and id(exception) in left)[0] if left else None
    if again is not None:
        raised.append(again)
    return raised[0] if len(raised) == 1 else BaseExceptionGroup("", raised)


def _collect_leaves(exception, found):
    if isinstance(exception, BaseExceptionGroup):
        for inner in exception.exceptions:
            _collect_leaves(inner, found)
    else:
        found.add(id(exception))


# Sums and products whose operands are of the program's classes


def product_rest(total, items):
    for item in items:
        total = total * item
    return total


def sum_of_products(left, right):
    total = 0
    for a, b in zip(left, right):
        total = total + a * b
    return total
