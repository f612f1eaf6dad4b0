"""Warnings: told once for each place, filtered by rules."""

import sys

import _traceback

_once = {}
onceregistry = _once
defaultaction = "default"
# Newest first: (action, pattern of the message, category, pattern of the module, line).
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
            f"lineno : {self.lineno}, line : {self.line!r}}}"
        )

    def __repr__(self):
        return f"<WarningMessage {self}>"


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        line = _traceback.source_line(filename, lineno)
    if line and line.strip():
        text += f"  {line.strip()}\n"
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    print(formatwarning(message, category, filename, lineno, line), file=sys.stderr if file is None else file, end="")


def _matches(pattern, text, whole):
    """Whether a text begins with a pattern, or is it; a compiled pattern decides for itself."""
    if pattern is None:
        return True
    if hasattr(pattern, "match"):
        return pattern.match(text) is not None
    return text == pattern if whole else text.lower().startswith(pattern.lower())


def _action(text, category, module, lineno):
    for action, message, kind, where, line in filters:
        if issubclass(category, kind) and _matches(message, text, False) and _matches(where, module, True) and line in (0, lineno):
            return action
    return defaultaction


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{category.__name__ if isinstance(category, type) else type(category).__name__}'")
    try:
        frame = sys._getframe(max(stacklevel, 1) - 1)
    except ValueError:
        filename, lineno, names = "<sys>", 0, {"__name__": "sys"}
    else:
        filename, lineno, names = frame.f_code.co_filename, frame.f_lineno, frame.f_globals
    registry = names.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, names.get("__name__") or "<string>", registry, names, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if isinstance(message, Warning):
        text = str(message)
        category = type(message)
    else:
        text = message
        message = category(message)
    if registry is None:
        registry = {}
    if registry.get("version") != _version:
        # The rules have changed: what was told may be told again.
        registry.clear()
        registry["version"] = _version
    key = text, category, lineno
    if registry.get(key):
        return
    action = _action(text, category, module or filename, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        if _once.get((text, category)):
            return
        _once[text, category] = 1
    elif action in ("default", "module"):
        registry[key] = 1
        if action == "module":
            if registry.get((text, category, 0)):
                return
            registry[text, category, 0] = 1
    elif action not in ("always", "all"):
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {action}")
    if _recorded:
        _recorded[-1].append(WarningMessage(message, category, filename, lineno, source=source))
    else:
        showwarning(message, category, filename, lineno)
        if source is not None and showwarning is _showwarning:
            print(f"{category.__name__}: Enable tracemalloc to get the object allocation traceback", file=sys.stderr)


_showwarning = showwarning
_registries = {}


def _never_awaited(message, filename, lineno):
    main = sys.modules["__main__"]
    if filename == getattr(main, "__file__", None):
        module = "__main__"
    else:
        module = filename.rpartition("/")[2].removesuffix(".py")
    warn_explicit(message, RuntimeWarning, filename, lineno, module, _registries.setdefault(filename, {}), source=message)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in ("error", "ignore", "always", "all", "default", "module", "once"):
        raise ValueError(f"invalid action: {action!r}")
    _insert((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in ("error", "ignore", "always", "all", "default", "module", "once"):
        raise ValueError(f"invalid action: {action!r}")
    _insert((action, None, category, None, lineno), append)


def _insert(rule, append):
    if append:
        if rule not in filters:
            filters.append(rule)
    else:
        if rule in filters:
            filters.remove(rule)
        filters.insert(0, rule)
    _filters_mutated()


def resetwarnings():
    filters.clear()
    _filters_mutated()


_recorded = []
_version = 1


def _filters_mutated():
    global _version
    _version += 1


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._rule = None if action is None else (action, category, lineno, append)

    def __enter__(self):
        self._filters = filters[:]
        _filters_mutated()
        if self._rule is not None:
            simplefilter(*self._rule)
        if self._record:
            log = []
            _recorded.append(log)
            return log

    def __exit__(self, *exc_info):
        filters[:] = self._filters
        _filters_mutated()
        if self._record:
            _recorded.pop()


def deprecated(message, /, *, category=DeprecationWarning, stacklevel=1):
    from functools import wraps

    def decorate(arg):
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__new__

            def make(cls, /, *args, **keywords):
                if cls is arg:
                    warn(message, category=category, stacklevel=stacklevel)
                return original(cls) if original is object.__new__ else original(cls, *args, **keywords)

            arg.__new__ = staticmethod(make)
            arg.__deprecated__ = message
            return arg

        @wraps(arg)
        def wrapper(*args, **keywords):
            warn(message, category=category, stacklevel=stacklevel)
            return arg(*args, **keywords)

        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

    return decorate
