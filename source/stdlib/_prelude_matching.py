# What patterns ask of subjects whose answers may take Python code.


def _is_kind(cls, name):
    """Whether a class derives from, or is registered with, the abstract class of that name."""
    import sys

    abstract = sys.modules.get("collections.abc")
    return abstract is not None and issubclass(cls, getattr(abstract, name))


def matches_sequence(cls):
    import sys

    # deque derives from no abstract class, and registers with none before somebody asks for them.
    return "collections" in sys.modules and issubclass(cls, sys.modules["collections"].deque) or _is_kind(cls, "Sequence")


def matches_mapping(cls):
    return _is_kind(cls, "Mapping")


def match_keys(subject, keys):
    """The values of the keys; None when one is missing."""
    get = subject.get
    missing = object()
    seen = set()
    values = []
    for key in keys:
        if key in seen:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        seen.add(key)
        value = get(key, missing)
        if value is missing:
            return None
        values.append(value)
    return tuple(values)


def match_rest(subject, keys):
    rest = dict(subject)
    for key in keys:
        del rest[key]
    return rest


_matching_themselves = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)


def match_class(subject, cls, count, names):
    """The attributes that a class pattern asks for; None when the subject is no instance or lacks one."""
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a class")
    if not isinstance(subject, cls):
        return None
    seen = set()
    values = []
    if count:
        missing = object()
        itself = False
        arguments = getattr(cls, "__match_args__", missing)
        if arguments is missing:
            arguments = ()
            for one in cls.__mro__:
                if one in _matching_themselves:
                    itself = True
                    break
        elif not isinstance(arguments, tuple):
            raise TypeError(f"{cls.__name__}.__match_args__ must be a tuple (got {type(arguments).__name__})")
        allowed = 1 if itself else len(arguments)
        if allowed < count:
            plural = "" if allowed == 1 else "s"
            raise TypeError(f"{cls.__name__}() accepts {allowed} positional sub-pattern{plural} ({count} given)")
        if itself:
            values.append(subject)
        else:
            for name in arguments[:count]:
                if not isinstance(name, str):
                    raise TypeError(f"__match_args__ elements must be strings (got {type(name).__name__})")
                value = _match_attribute(subject, cls, name, seen, missing)
                if value is missing:
                    return None
                values.append(value)
    if names:
        missing = object()
        for name in names:
            value = _match_attribute(subject, cls, name, seen, missing)
            if value is missing:
                return None
            values.append(value)
    return tuple(values)


def _match_attribute(subject, cls, name, seen, missing):
    if name in seen:
        raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
    seen.add(name)
    return getattr(subject, name, missing)
